-- On the main node, once for each further node, as a superuser, after node.sql has run on both:
--   psql -d exhibits -v server=node_2 -v host=10.0.0.2 -v port=5432 -v dbname=exhibits -v loader_password=… -v reader_password=… -f server.sql
-- The name of the server is what --node of the export calls it.
\set ON_ERROR_STOP on
CREATE EXTENSION IF NOT EXISTS postgres_fdw;
CREATE SERVER :"server" FOREIGN DATA WRAPPER postgres_fdw
    OPTIONS (host :'host', port :'port', dbname :'dbname', async_capable 'true', fetch_size '10000');
GRANT USAGE ON FOREIGN SERVER :"server" TO exhibit_loader;
CREATE USER MAPPING FOR exhibit_loader SERVER :"server" OPTIONS (user 'exhibit_loader', password :'loader_password');
CREATE USER MAPPING FOR exhibit_reader SERVER :"server" OPTIONS (user 'exhibit_reader', password :'reader_password');
