namespace ExhibitSite.Writing.Postgres;

/// <summary>The tables of an edition (<c>docs/postgres.md</c>, section 2).</summary>
internal static class Ddl
{
    /// <summary>Which editions there are.</summary>
    public const string Editions = """
        CREATE SCHEMA IF NOT EXISTS exhibit;
        CREATE TABLE IF NOT EXISTS exhibit.edition (
            number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, loaded timestamptz NOT NULL DEFAULT now(), is_current boolean NOT NULL DEFAULT false);
        CREATE UNIQUE INDEX IF NOT EXISTS edition_current ON exhibit.edition (is_current) WHERE is_current;
        """;

    private const string PartColumns = "record int NOT NULL, part int NOT NULL, norm smallint NOT NULL, terms tsvector NOT NULL, places jsonb NOT NULL, document bytea NOT NULL";
    private const string RecordColumns = "record int NOT NULL, first_day int, last_day int, facets int[] NOT NULL";

    // As bytes: text has a collation, and a comparison of text is not sent to another node.
    private const string TermColumns = "slice int NOT NULL, term bytea NOT NULL, parts bigint NOT NULL";

    public static string Schema(int edition) => $"CREATE SCHEMA exhibit_{edition};\n";

    public static string DropSchema(int edition) => $"DROP SCHEMA IF EXISTS exhibit_{edition} CASCADE;\n";

    /// <summary>What is asked: the whole of each table, whatever node a slice lies on.</summary>
    public static string Parents(int edition) => $"""
        CREATE TABLE exhibit_{edition}.part ({PartColumns}) PARTITION BY RANGE (record);
        CREATE TABLE exhibit_{edition}.record ({RecordColumns}) PARTITION BY RANGE (record);
        CREATE TABLE exhibit_{edition}.term ({TermColumns}) PARTITION BY LIST (slice);
        CREATE TABLE exhibit_{edition}.value (number int PRIMARY KEY, facet text NOT NULL, ordinal int NOT NULL, id text NOT NULL, zh text NOT NULL, en text NOT NULL, names text[] NOT NULL);
        CREATE TABLE exhibit_{edition}.head (json jsonb NOT NULL, fold bytea NOT NULL);

        """;

    /// <summary>The tables of a slice, on the node where they lie.</summary>
    public static string Tables(int edition, int slice) => $"""
        CREATE TABLE exhibit_{edition}.part_{slice} ({PartColumns});
        CREATE TABLE exhibit_{edition}.record_{slice} ({RecordColumns});
        CREATE TABLE exhibit_{edition}.term_{slice} ({TermColumns});

        """;

    /// <summary>Makes tables of this node a slice.</summary>
    public static string Attach(int edition, int slice, int from, int to) => $"""
        ALTER TABLE exhibit_{edition}.part ATTACH PARTITION exhibit_{edition}.part_{slice} FOR VALUES FROM ({from}) TO ({to});
        ALTER TABLE exhibit_{edition}.record ATTACH PARTITION exhibit_{edition}.record_{slice} FOR VALUES FROM ({from}) TO ({to});
        ALTER TABLE exhibit_{edition}.term ATTACH PARTITION exhibit_{edition}.term_{slice} FOR VALUES IN ({slice});

        """;

    /// <summary>Makes tables of another node a slice.</summary>
    public static string Foreign(int edition, int slice, string server, int from, int to)
    {
        var name = $"\"{server.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return $"""
            CREATE FOREIGN TABLE exhibit_{edition}.part_{slice} PARTITION OF exhibit_{edition}.part FOR VALUES FROM ({from}) TO ({to}) SERVER {name};
            CREATE FOREIGN TABLE exhibit_{edition}.record_{slice} PARTITION OF exhibit_{edition}.record FOR VALUES FROM ({from}) TO ({to}) SERVER {name};
            CREATE FOREIGN TABLE exhibit_{edition}.term_{slice} PARTITION OF exhibit_{edition}.term FOR VALUES IN ({slice}) SERVER {name};

            """;
    }

    /// <summary>
    /// Indexes a slice, where it lies, after it was filled, and counts in how many parts each term stands. What stands in a continuation alone
    /// has a weight, and does not count.
    /// </summary>
    public static string Index(int edition, int slice) => $"""
        CREATE INDEX ON exhibit_{edition}.part_{slice} USING gin (terms) WITH (fastupdate = off);
        CREATE INDEX ON exhibit_{edition}.part_{slice} (part);
        CREATE INDEX ON exhibit_{edition}.part_{slice} (record);
        ALTER TABLE exhibit_{edition}.record_{slice} ADD PRIMARY KEY (record);
        CREATE INDEX ON exhibit_{edition}.record_{slice} USING gin (facets) WITH (fastupdate = off);
        INSERT INTO exhibit_{edition}.term_{slice} (slice, term, parts)
            SELECT {slice}, convert_to(lexeme, 'UTF8'), count(*) FROM exhibit_{edition}.part_{slice}, unnest(terms) WHERE weights IS NULL GROUP BY 2;
        ALTER TABLE exhibit_{edition}.term_{slice} ADD PRIMARY KEY (term);
        ANALYZE exhibit_{edition}.part_{slice};
        ANALYZE exhibit_{edition}.record_{slice};
        ANALYZE exhibit_{edition}.term_{slice};
        """;

    /// <summary>Writes the one row of the head: its JSON, the fold table.</summary>
    public static string Head(int edition) => $"INSERT INTO exhibit_{edition}.head (json, fold) VALUES ($1::jsonb, $2)";

    /// <summary>What the planner needs to know of the whole.</summary>
    public static string Finish(int edition) => $"""
        CREATE INDEX ON exhibit_{edition}.value (facet, id);
        ANALYZE exhibit_{edition}.value;
        ANALYZE exhibit_{edition}.part;
        ANALYZE exhibit_{edition}.record;
        ANALYZE exhibit_{edition}.term;
        """;
}
