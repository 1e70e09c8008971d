-- On every node, in the data base that will hold the index, once, as a superuser:
--   psql -d exhibits -v loader_password=… -v reader_password=… -f node.sql
-- The loader makes and drops the editions; the reader may only read, also what the loader will make later.
\set ON_ERROR_STOP on
SELECT 'CREATE ROLE exhibit_loader LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'exhibit_loader') \gexec
SELECT 'CREATE ROLE exhibit_reader LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'exhibit_reader') \gexec
ALTER ROLE exhibit_loader PASSWORD :'loader_password';
ALTER ROLE exhibit_reader PASSWORD :'reader_password';
ALTER ROLE exhibit_reader SET default_transaction_read_only = on;
GRANT CONNECT, CREATE ON DATABASE :"DBNAME" TO exhibit_loader;
GRANT CONNECT ON DATABASE :"DBNAME" TO exhibit_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE exhibit_loader GRANT USAGE ON SCHEMAS TO exhibit_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE exhibit_loader GRANT SELECT ON TABLES TO exhibit_reader;
