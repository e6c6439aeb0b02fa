-- Two roles and the database: fazhi_owner changes the schema (verb migrate), fazhi_app works in it (verb serve) and cannot change it.
-- FAZHI_OWNER_PASSWORD=… FAZHI_APP_PASSWORD=… psql -v ON_ERROR_STOP=1 -U postgres -f create.sql        (psql 15 or later)
\getenv owner_password FAZHI_OWNER_PASSWORD
\getenv app_password FAZHI_APP_PASSWORD

CREATE ROLE fazhi_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE fazhi_app LOGIN PASSWORD :'app_password';
CREATE DATABASE fazhi OWNER fazhi_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE fazhi FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE fazhi TO fazhi_app;

\connect fazhi
ALTER DEFAULT PRIVILEGES FOR ROLE fazhi_owner GRANT USAGE ON SCHEMAS TO fazhi_app;
ALTER DEFAULT PRIVILEGES FOR ROLE fazhi_owner GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO fazhi_app;
ALTER DEFAULT PRIVILEGES FOR ROLE fazhi_owner GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO fazhi_app;
ALTER DEFAULT PRIVILEGES FOR ROLE fazhi_owner GRANT EXECUTE ON FUNCTIONS TO fazhi_app;
