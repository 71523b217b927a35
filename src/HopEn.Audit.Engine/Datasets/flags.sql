-- What is kept of the messages or documents of a patient as one number, a bit each, so that they add up by bit_or. Nobody reads a
-- bit by its number: has_flag(flags, name()) asks for one by its name.

CREATE MACRO has_flag(flags, flag) AS flags & flag <> 0;

-- Of a message (raw.fact.bits) and of those of an encounter (facts). A CDA that was not refused has the flag of the mailbox that sent
-- it: attachment 0 as required, 1 unknown, 2 not; applicative or another channel. A format that is not told has its own six flags.
CREATE MACRO mailbox_box(attachment, is_applicative) AS attachment + CASE WHEN is_applicative THEN 0 ELSE 3 END;
CREATE MACRO cda_of(box) AS 1 << box;
CREATE MACRO maybe(cda) AS cda << 6;
CREATE MACRO attached_cda() AS cda_of(0) | cda_of(3);
CREATE MACRO unknown_attachment_cda() AS cda_of(1) | cda_of(4);
CREATE MACRO unattached_cda() AS cda_of(2) | cda_of(5);
CREATE MACRO not_unattached_cda() AS attached_cda() | unknown_attachment_cda();
CREATE MACRO applicative_cda() AS cda_of(0) | cda_of(1) | cda_of(2);
CREATE MACRO other_channel_cda() AS cda_of(3) | cda_of(4) | cda_of(5);
CREATE MACRO any_cda() AS applicative_cda() | other_channel_cda();
CREATE MACRO to_professional() AS 1 << 12;
CREATE MACRO without_cda() AS 1 << 13;            -- not refused
CREATE MACRO refused_by_professional() AS 1 << 14;
CREATE MACRO to_patient() AS 1 << 15;             -- not refused
CREATE MACRO refused_by_patient() AS 1 << 16;
CREATE MACRO to_wrong_address() AS 1 << 17;       -- a patient's address that is none
CREATE MACRO after_measurement() AS 1 << 18;      -- sent once the measurement was over: it counts for nothing
CREATE MACRO to_any_patient() AS to_patient() | refused_by_patient() | to_wrong_address();

-- Whether a message left once the measurement was over, for an encounter that it measures; no day, and it never ends.
CREATE MACRO is_late(sent_on, end_date, measured_until) AS coalesce(end_date <= measured_until AND sent_on > measured_until, false);

-- Of the documents of an encounter (documents), and of the correspondents of a patient (care).
CREATE MACRO document_produced() AS 1;
CREATE MACRO document_validated() AS 2;
CREATE MACRO correspondent_known() AS 1;
CREATE MACRO correspondent_reachable() AS 2;

-- Of the messages to a patient of a pathway (citizen).
CREATE MACRO in_window() AS 1;
CREATE MACRO refused_in_window() AS 2;
CREATE MACRO outside_window() AS 4;
CREATE MACRO wrong_address_in_window() AS 8;
CREATE MACRO late_in_window() AS 16;              -- once the measurement was over

-- Of where a document went.
CREATE MACRO fed() AS 1;
CREATE MACRO feed_rejected() AS 2;
CREATE MACRO feed_withdrawn() AS 4;
CREATE MACRO feed_opposed() AS 8;
CREATE MACRO sent_to_professional() AS 16;
CREATE MACRO sent_to_patient() AS 32;
