using System.Buffers;
using System.Collections.Immutable;
using ExhibitSite.Model.Dates.Chinese;

namespace ExhibitSite.Model.Dates;

/// <summary>Finds the dates that running Chinese text mentions.</summary>
/// <remarks>
/// A mention has a year (of an era, of the common era, or a pair with 年), or a month with a day. A number of years alone (三十年) is more
/// often a length of time and is left out, and so is a month alone.
/// </remarks>
public static class DateMentions
{
    private const string Joints = "至到—-~迄";

    // Folded characters a mention can begin with: digits, stems, marks, courts, months, and the first of each era's name.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create(
        "0123456789〇一二三四五六七八九十百千零壹贰参肆伍陆柒捌玖拾佰仟廿念卅卌甲乙丙丁戊己庚辛壬癸已巳公西国阳新农旧阴夏古老大皇有明清南后伪满日民闰又正元冬腊蜡孟仲季春夏秋岁太时龙"
        + string.Concat(Eras.All.SelectMany(static era => era.Folded).Select(static name => name[..1])));

    /// <summary>The mentions in order. Takes time in proportion to the text.</summary>
    public static ImmutableArray<DateMention> Find(string prose)
    {
        ArgumentNullException.ThrowIfNull(prose);
        var folded = FoldedText.Of(prose);
        var scanner = new HanScanner(folded);
        var mentions = ImmutableArray.CreateBuilder<DateMention>();
        DateFields? before = null;
        while (folded.Text.AsSpan(scanner.At).IndexOfAny(Beginnings) is >= 0 and var ahead)
        {
            var from = scanner.At += ahead;
            if (ReadMention(scanner) is { } fields)
            {
                mentions.Add(Read(prose, folded, fields, before));
                before = Context(fields, before);
                scanner.At = Math.Max(scanner.At, from + 1);
            }
            else scanner.At = PastNumber(scanner, from);
        }

        return mentions.ToImmutable();
    }

    // The mention, its range or equivalent included: To is where all of it ends.
    private static DateFields? ReadMention(HanScanner scanner)
    {
        if (PointReader.Read(scanner, TextKind.Prose) is not { } fields || !IsMention(scanner.Folded, fields)) return null;
        var end = TrimmedEnd(scanner.Folded, fields.To);
        scanner.At = end;
        if (scanner.SeesAny(Joints))
        {
            scanner.At++;
            if (PointReader.Read(scanner, TextKind.Prose) is { Bare: null } last && (last.HasMonth || last.HasDay || IsMention(scanner.Folded, last)) && IsSound(scanner, fields.From))
                return fields with { To = scanner.At };
        }

        scanner.At = end;
        if (scanner.Take("("))
        {
            if (PointReader.Read(scanner, TextKind.Field) is not null && scanner.Take(")") && IsSound(scanner, fields.From)) return fields with { To = scanner.At };
        }

        scanner.At = end;
        return fields with { To = end };
    }

    private static bool IsSound(HanScanner scanner, int from)
    {
        var place = scanner.PlaceFrom(from);
        return !DateReading.Read(scanner.Folded.Written(place)).HasErrors;
    }

    private static bool IsMention(FoldedText folded, DateFields fields)
    {
        if (fields.Era is not null) return fields.Count != YearCount.None ? SaysYear(folded, fields) : fields.YearGanzhi is not null || SaysEra(folded, fields);
        return fields.Count switch
        {
            YearCount.Western => fields.YearDigits == 4 || fields.Mark == CalendarMark.Solar,
            YearCount.BeforeRepublic => true,
            YearCount.BeforeCommonEra => fields.Mark == CalendarMark.Solar, // 前十年 is ten years ago
            YearCount.Short => fields.HasMonth || fields.Season is not null,
            _ when fields.YearGanzhi is not null => fields.HasPartOfYear || fields.YearGanzhiPlace.Length > 2,
            _ => fields.HasMonth && fields.HasDay,
        };
    }

    // 康熙年间 is a mention, 康熙字典 is not.
    private static bool SaysEra(FoldedText folded, DateFields fields) =>
        fields.IsWholeEra && folded.PlaceOf(fields.From, fields.To) is var place && place.Start + place.Length > fields.EraPlace.Start + fields.EraPlace.Length;

    // 康熙四十餘年 and 嘉靖百年 are no years.
    private static bool SaysYear(FoldedText folded, DateFields fields) =>
        fields.HasMonth || (fields.Year < 100 && folded.Written(fields.YearPlace)[^1] is '年' or '載' or '载' or '秊');

    private static int TrimmedEnd(FoldedText folded, int end)
    {
        while (end > 0 && folded.Text[end - 1] is ' ' or ',') end--;
        return end;
    }

    private static DateMention Read(string prose, FoldedText folded, DateFields fields, DateFields? before)
    {
        var place = folded.PlaceOf(fields.From, fields.To);
        var text = prose.Substring(place.Start, place.Length);
        var inContext = before is not null && Needs(fields) ? DateReading.Read(text, before) : null;
        return new DateMention(place.Start, place.Length, text, DateReading.Read(text), inContext);
    }

    private static bool Needs(DateFields fields) => fields.Era is null && fields.Count is YearCount.Short or YearCount.None;

    // What the next mention may take: this one's year, with an era from before where it has none.
    private static DateFields? Context(DateFields fields, DateFields? before)
    {
        if (fields.IsWholeEra) return fields;
        if (!Needs(fields)) return fields;
        return before is null ? null : Inheritance.Complete(fields, before);
    }

    // Not into the middle of a number: 二十四 is not followed by a mention of 十四.
    private static int PastNumber(HanScanner scanner, int from)
    {
        scanner.At = from;
        if (scanner.TakeNumber() is null) return from + 1;
        return scanner.At;
    }
}
