namespace ExhibitSite.Benchmarks.Corpus;

/// <summary>An archive that does not exist, of any size: a tree of fonds, series and files, people, places, subjects, and items that name them.</summary>
internal sealed record MadeUpArchive(
    IReadOnlyList<Unit> Units, IReadOnlyList<Authority> People, IReadOnlyList<Authority> Places, IReadOnlyList<Authority> Subjects, IReadOnlyList<ItemRecord> Items)
{
    private const int Seed = 20261126;
    private const int ItemsInAFile = 25;
    private const int FilesInASeries = 10;
    private const int SeriesInAFonds = 8;

    private static readonly (string Name, int First, int Years)[] Reigns = [("顺治", 1644, 17), ("康熙", 1662, 61), ("雍正", 1723, 13), ("乾隆", 1736, 60), ("嘉庆", 1796, 25), ("道光", 1821, 30)];
    private static readonly string[] Months = ["正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"];

    /// <summary>The archive with so many items; always the same one.</summary>
    public static MadeUpArchive Of(int items)
    {
        var text = new MadeUpText(new Random(Seed));
        var people = Authorities("person", Math.Max(5, items / 25), text, text.Person, sentences: 5);
        var places = Authorities("place", Math.Max(5, items / 50), text, text.Place, sentences: 3);
        var subjects = Authorities("subject", Math.Clamp(items / 100, 5, 120), text, text.Topic, sentences: 1);
        var files = Math.Max(1, items / ItemsInAFile);
        var units = Tree(files, text);
        var inFiles = units.Where(u => u.Level == "file").ToList();
        var all = new List<ItemRecord>(items);
        for (var i = 0; i < items; i++) all.Add(Item(i, inFiles[i * inFiles.Count / items], text, (people, places, subjects)));
        return new MadeUpArchive(units, people, places, subjects, all);
    }

    private static List<Authority> Authorities(string prefix, int count, MadeUpText text, Func<string> name, int sentences) =>
        [.. Enumerable.Range(1, count).Select(i => new Authority($"{prefix}-{i:00000}", name(), text.Sentence(), text.Paragraph(sentences)))];

    private static List<Unit> Tree(int files, MadeUpText text)
    {
        var units = new List<Unit>();
        for (var file = 0; file < files; file++)
        {
            var series = file / FilesInASeries;
            var fonds = series / SeriesInAFonds;
            var (fondsId, seriesId) = ($"f{fonds + 1:000}", $"f{fonds + 1:000}-s{series + 1:0000}");
            if (series % SeriesInAFonds == 0 && file % FilesInASeries == 0)
                units.Add(new Unit(fondsId, "fonds", null, $"Q{fonds + 1:000}", $"{text.Place()}县署档案", text.Sentence(), "1644/1850"));
            if (file % FilesInASeries == 0)
                units.Add(new Unit(seriesId, "series", fondsId, $"Q{fonds + 1:000}-{series + 1:0000}", $"{text.Topic()}类", text.Sentence(), "1644/1850"));
            units.Add(new Unit($"{seriesId}-v{file + 1:00000}", "file", seriesId, $"Q{fonds + 1:000}-WS·1700·Y-{file + 1:00000}", $"{text.Place()}{text.Topic()}卷", text.Sentence(), "1644/1850"));
        }
        return units;
    }

    private static ItemRecord Item(int number, Unit file, MadeUpText text, (List<Authority> People, List<Authority> Places, List<Authority> Subjects) known)
    {
        var people = Several(known.People, 1 + text.Below(3), text);
        var places = Several(known.Places, 1 + text.Below(2), text);
        var subjects = Several(known.Subjects, 1 + text.Below(3), text);
        var document = text.Document();
        return new ItemRecord(
            $"item-{number + 1:000000}", file.Id, $"{file.Code}-{(number % 9999) + 1:0000}", text.Title(people[0].Title, places[0].Title, document), text.Sentence(),
            Date(text), people[0].Id, document, $"{1 + text.Below(12)}页", [.. people.Select(p => p.Id)], [.. places.Select(p => p.Id)], [.. subjects.Select(s => s.Id)],
            text.Remark(), text.Body());
    }

    private static List<Authority> Several(List<Authority> from, int count, MadeUpText text) =>
        [.. Enumerable.Range(0, count).Select(_ => text.Draw(from)).DistinctBy(a => a.Id)];

    private static DateWords? Date(MadeUpText text)
    {
        if (text.Below(20) == 0) return null;
        var (reign, first, years) = text.Pick(Reigns);
        var (year, month, day) = (text.Below(years), text.Below(12), text.Below(29));
        var iso = $"{first + year:0000}-{month + 1:00}-{Math.Min(day + 1, 28):00}";
        return text.Below(6) switch
        {
            0 => new DateWords(iso, iso),
            1 => new DateWords($"{reign}{Number(year + 1)}年", iso),
            2 => new DateWords($"{reign}{Number(year + 1)}年{Months[month]}", iso),
            _ => new DateWords($"{reign}{Number(year + 1)}年{Months[month]}{Day(day + 1)}", iso),
        };
    }

    // Up to 99; the first year of a reign is 元年.
    private static string Number(int number)
    {
        const string Digits = "〇一二三四五六七八九";
        if (number == 1) return "元";
        var (tens, ones) = (number / 10, number % 10);
        return (tens > 1 ? Digits[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? Digits[ones].ToString() : "");
    }

    private static string Day(int day) => day switch
    {
        <= 10 => "初" + (day == 1 ? "一" : Number(day)),
        _ => Number(day) + "日",
    };
}
