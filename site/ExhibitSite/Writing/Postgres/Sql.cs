using Npgsql;

namespace ExhibitSite.Writing.Postgres;

/// <summary>Runs a command. Values go as parameters; only our own numbers and quoted names are ever part of the text.</summary>
internal static class Sql
{
    /// <summary>Runs it to its end, however long that takes.</summary>
    public static void Run(NpgsqlConnection connection, string text, params ReadOnlySpan<object> values)
    {
        using var command = Command(connection, text, values);
        command.ExecuteNonQuery();
    }

    /// <summary>The one value it gives.</summary>
    public static T Ask<T>(NpgsqlConnection connection, string text, params ReadOnlySpan<object> values)
    {
        using var command = Command(connection, text, values);
        return (T)command.ExecuteScalar()!;
    }

    /// <summary>The first column of all rows.</summary>
    public static List<T> List<T>(NpgsqlConnection connection, string text, params ReadOnlySpan<object> values)
    {
        using var command = Command(connection, text, values);
        using var reader = command.ExecuteReader();
        var list = new List<T>();
        while (reader.Read()) list.Add(reader.GetFieldValue<T>(0));
        return list;
    }

#pragma warning disable CA2100 // Every text is a constant, or made in Ddl and PostgresLoad of our own numbers and a quoted name.
    private static NpgsqlCommand Command(NpgsqlConnection connection, string text, ReadOnlySpan<object> values)
    {
        var command = new NpgsqlCommand(text, connection) { CommandTimeout = 0 };
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
#pragma warning restore CA2100
}
