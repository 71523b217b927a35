-- Asked of every row again by each question, the day that counts an encounter took a tenth of the questions' time.
ALTER TABLE raw.encounter ALTER counted_on SET DATA TYPE DATE USING encounter_counted_on(kind, start_date, end_date);
