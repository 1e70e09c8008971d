using ExhibitSite.Model.Dates.Chinese;

namespace ExhibitSite.Model.Dates.English;

/// <summary>Reads the free English dates of catalogues: c.1830–41, ?1819, published 1803, early 1840s, 7 July 1938.</summary>
internal sealed class EnglishReading
{
    private static readonly string[] Undated =
        ["date not known", "date unknown", "unknown date", "no date", "not dated", "undated", "unknown", "n d", "not known", "date not recorded"];

    private readonly EnglishScanner _scanner;
    private readonly FindingList _findings;
    private readonly EnglishPointReader _points;
    private bool _isBetween;

    public EnglishReading(FoldedText folded, FindingList findings)
    {
        _scanner = new EnglishScanner(folded);
        _findings = findings;
        _points = new EnglishPointReader(_scanner, findings);
    }

    /// <summary>Null when there is no single reading; the findings say why.</summary>
    public Expression? Read()
    {
        if (ReadUndated()) return null;
        _isBetween = _scanner.TakeWord(["between", "from"]) == "between";
        if (_points.Read(earlier: null) is not { } first)
        {
            NotUnderstood(0);
            return null;
        }

        var spans = new List<(Resolved From, Resolved? To)>();
        var (isSound, open) = (true, '{');
        for (EnglishPoint? next = first; next is not null;)
        {
            if (ReadSpan(next, out var last) is { } span) spans.Add(span);
            else isSound = false;
            next = ReadNext(last, ref open);
        }

        if (!_scanner.IsAtEnd)
        {
            if (_findings.InOrder().TrueForAll(static finding => finding.Severity != DateSeverity.Error)) NotUnderstood(_scanner.At);
            return null;
        }

        if (!isSound) return null;
        var whole = Whole(spans, open);
        return _scanner.Folded.HadBrackets ? whole.With(DateCertainty.Uncertain) : whole;
    }

    private static Expression Whole(List<(Resolved From, Resolved? To)> spans, char open)
    {
        if (spans.Count == 1) return spans[0].To is { } end ? Expression.OfRange(spans[0].From, end) : Expression.Of(spans[0].From);
        return Expression.OfSet(spans.ConvertAll(static span => span.To is { } to ? Expression.OfRange(span.From, to).Date : span.From), open, open == '{' ? '}' : ']');
    }

    // One date, or two joined by a dash: the years between them. A reserve before the first is about both, as in c.1830–41.
    private (Resolved From, Resolved? To)? ReadSpan(EnglishPoint first, out EnglishPoint last)
    {
        last = first;
        var start = _scanner.At;
        while (_scanner.TakeSign("—-") is not null || _scanner.TakeWord(_isBetween ? ["and"] : ["to", "until"]) is not null)
        {
            if (_points.Read(last.Year) is not { } end) { _scanner.At = start; break; }
            last = end with { Year = end.Year ?? last.Year };
            start = _scanner.At;
        }

        if (first.Date is not { } from) return null;
        if (ReferenceEquals(last, first)) return (from, null);
        if (last.Date is not { } to) return null;
        if (to.Certainty == DateCertainty.Certain) to = to with { Certainty = from.Certainty };
        if (from.Earliest is null || to.Latest is null || from.Earliest <= to.Latest) return (from, to);
        _findings.Error(DateFault.Contradiction, _scanner.PlaceFrom(0), from.EdtfFirst, to.EdtfEnd);
        return null;
    }

    // A further date is another possibility or another part; after a word such as "printed" it is another act and is left out.
    private EnglishPoint? ReadNext(EnglishPoint before, ref char open)
    {
        var start = _scanner.At;
        if (_scanner.TakeWord(["or"]) is not null) open = '[';
        else if (_scanner.TakeWord(["and"]) is null && _scanner.TakeSign("&,;") is null) return null;
        var at = _scanner.At;
        var joint = _scanner.Folded.Text[at - 1];
        if (_points.Read(joint is ',' or ';' ? null : before.Year) is { IsOtherAct: false } next) return next;
        if (joint is not (',' or ';'))
        {
            _scanner.At = start;
            return null;
        }

        _scanner.At = _scanner.Folded.Length;
        _findings.Warning(DateFault.OtherAct, _scanner.PlaceFrom(at));
        return null;
    }

    private bool ReadUndated()
    {
        var start = _scanner.At;
        foreach (var phrase in Undated)
            if (_scanner.TakePhrase(phrase))
            {
                var place = _scanner.PlaceFrom(start);
                if (!_scanner.IsAtEnd) break;
                _findings.Note(DateFault.Undated, place);
                return true;
            }

        _scanner.At = 0;
        return false;
    }

    private void NotUnderstood(int from) => _findings.Error(DateFault.NotUnderstood, _scanner.Folded.PlaceOf(from, _scanner.Folded.Length));
}
