CREATE TABLE raw.whitelist_domain (domain VARCHAR, reject VARCHAR);

CREATE VIEW raw.any_whitelist_domain AS
SELECT DISTINCT domain FROM raw.whitelist_domain WHERE reject IS NULL;

CREATE VIEW whitelist_domain AS SELECT * FROM raw.any_whitelist_domain;
