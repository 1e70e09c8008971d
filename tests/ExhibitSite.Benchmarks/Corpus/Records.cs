namespace ExhibitSite.Benchmarks.Corpus;

/// <summary>A date as an archive writes it and as a machine reads it.</summary>
/// <param name="Written">By reign and lunar month, by the Republic's years, or by the Gregorian calendar.</param>
/// <param name="Iso">Roughly the same day, for a generator that converts no calendars: handing it over ready-made is in that generator's favour.</param>
internal sealed record DateWords(string Written, string Iso);

/// <summary>A fonds, a series or a file.</summary>
internal sealed record Unit(string Id, string Level, string? Parent, string Code, string Title, string Summary, string Years);

/// <summary>A person, a place or a subject, with a text of its own.</summary>
internal sealed record Authority(string Id, string Title, string Summary, string Body);

/// <summary>An item.</summary>
internal sealed record ItemRecord(
    string Id, string File, string Code, string Title, string Summary, DateWords? Date, string Creator, string Document, string Extent,
    IReadOnlyList<string> People, IReadOnlyList<string> Places, IReadOnlyList<string> Subjects, string Note, string Body);
