using System.Globalization;

namespace ExhibitSite.Model.Dates.Iso;

/// <summary>Reads one EDTF date: digits, X, qualifiers, seasons, long years, a time of day. Reports the first place that is wrong.</summary>
internal sealed class IsoDateReader(string text, int start, int end)
{
    private readonly int _start = start;
    private int _at = start;
    private DateCertainty _certainty;
    private bool _negative;
    private string _year = "";
    private string? _month;
    private string? _day;
    private int _monthAt;
    private int _dayAt;

    /// <summary>What is wrong, when <see cref="Read"/> gave null.</summary>
    public DateFinding? Fault { get; private set; }

    public IsoDate? Read()
    {
        ReadQualifiers();
        if (At('Y')) return ReadLongYear();
        _negative = Take('-');
        if (Digits(4) is not { } year) return Wrong();
        _year = year;
        if (At('S')) return ReadSignificant(long.TryParse(year, CultureInfo.InvariantCulture, out var whole) ? (_negative ? -whole : whole) : null);
        ReadQualifiers();
        if (Take('-') && !ReadMonth()) return Wrong();
        if (_month is not null && Take('-') && !ReadDay()) return Wrong();
        if (_day is not null && At('T')) SkipTime();
        return _at < end || (_negative && year == "0000") ? Wrong() : Finish();
    }

    private bool ReadMonth()
    {
        ReadQualifiers();
        _monthAt = _at;
        _month = Digits(2);
        ReadQualifiers();
        return _month is not null;
    }

    private bool ReadDay()
    {
        ReadQualifiers();
        _dayAt = _at;
        _day = Digits(2);
        ReadQualifiers();
        return _day is not null;
    }

    private IsoDate? Finish()
    {
        var hasCode = int.TryParse(_month, NumberStyles.None, CultureInfo.InvariantCulture, out var code);
        if (hasCode && code is >= YearPart.First and <= YearPart.Last && _day is null && IsWhole(_year)) return FinishSeason(code);
        if (hasCode && code is < 1 or > 12 || _month is { } mask && !MayBe(mask, 12))
            return Wrong(DateFault.MonthOutOfRange, _monthAt, 2, _month!);
        var found = new DateMask(_negative, _year, _month, _day).Bounds();
        if (found is not { } bounds) return WrongDay();
        var year = YearNumber('0');
        var month = hasCode ? code : (int?)null;
        var day = month is not null && IsWhole(_day) ? int.Parse(_day!, CultureInfo.InvariantCulture) : (int?)null;
        return new IsoDate(bounds.First, bounds.Last, new DatePoint(year, month, day, null, PrecisionOf(month, day), _certainty));
    }

    private IsoDate? FinishSeason(int code)
    {
        var year = YearNumber('0');
        return YearPart.Bounds(year, code) is not { } bounds
            ? Wrong(DateFault.OutOfReach, _start, end - _start)
            : new IsoDate(bounds.First, bounds.Last, new DatePoint(year, null, null, code, DatePrecision.Season, _certainty));
    }

    private DatePrecision PrecisionOf(int? month, int? day) => _year.IndexOf('X') switch
    {
        < 0 => day is not null ? DatePrecision.Day : month is not null ? DatePrecision.Month : DatePrecision.Year,
        3 => DatePrecision.Decade,
        2 => DatePrecision.Century,
        _ => DatePrecision.Millennium,
    };

    private IsoDate? WrongDay()
    {
        var days = IsWhole(_month) ? Day.DaysInMonth(YearNumber('4'), int.Parse(_month!, CultureInfo.InvariantCulture)) : 31;
        return Wrong(DateFault.DayOutOfRange, _dayAt, 2, _day ?? "", days.ToString(CultureInfo.InvariantCulture));
    }

    // EDTF level 1: Y and five digits or more; level 2 adds an exponent.
    private IsoDate? ReadLongYear()
    {
        _at++;
        _negative = Take('-');
        var digits = Run();
        long? value = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var exponent = 0;
        if (Take('E') && !int.TryParse(Run(), NumberStyles.None, CultureInfo.InvariantCulture, out exponent)) return Wrong();
        else if (exponent == 0 && digits.Length < 5) return Wrong();
        for (; exponent > 0 && value is not null; exponent--) value = value > Day.YearLimit ? null : value * 10;
        if (_negative) value = -value;
        if (At('S')) return ReadSignificant(value);
        ReadQualifiers();
        return _at < end ? Wrong() : Years(value, value, DatePrecision.Year);
    }

    // EDTF level 2: 1950S2 is some year of 1900 to 1999, estimated as 1950.
    private IsoDate? ReadSignificant(long? value)
    {
        _at++;
        if (!int.TryParse(Run(), NumberStyles.None, CultureInfo.InvariantCulture, out var kept) || kept < 1) return Wrong();
        ReadQualifiers();
        if (_at < end) return Wrong();
        _certainty |= DateCertainty.Approximate;
        if (value is null or > Day.YearLimit or < -Day.YearLimit) return Years(null, null, DatePrecision.Year);
        var unit = 1L;
        for (var digits = Math.Abs(value.Value).ToString(CultureInfo.InvariantCulture).Length; digits > kept; digits--) unit *= 10;
        var low = Math.Abs(value.Value) / unit * unit;
        var precision = unit switch { 1 => DatePrecision.Year, 10 => DatePrecision.Decade, 100 => DatePrecision.Century, _ => DatePrecision.Millennium };
        return value < 0 ? Years(-(low + unit - 1), -low, precision) : Years(low, low + unit - 1, precision);
    }

    private IsoDate? Years(long? first, long? last, DatePrecision precision) =>
        first is { } from && last is { } to && Math.Abs(from) <= Day.YearLimit && Math.Abs(to) <= Day.YearLimit
            ? new IsoDate(Day.Of((int)from, 1, 1)!.Value, Day.Of((int)to, 12, 31)!.Value, new DatePoint((int)from, null, null, null, precision, _certainty))
            : Wrong(DateFault.OutOfReach, _start, end - _start);

    private void ReadQualifiers()
    {
        for (; _at < end; _at++)
            switch (text[_at])
            {
                case '?': _certainty |= DateCertainty.Uncertain; break;
                case '~': _certainty |= DateCertainty.Approximate; break;
                case '%': _certainty |= DateCertainty.Uncertain | DateCertainty.Approximate; break;
                default: return;
            }
    }

    // ISO 8601-1 time of day; a record's date does not keep it.
    private void SkipTime()
    {
        var time = text.AsSpan(_at, end - _at);
        ReadOnlySpan<string> shapes = ["T00:00:00", "T00:00:00Z", "T00:00:00+00", "T00:00:00+00:00"];
        foreach (var shape in shapes)
            if (HasShape(time, shape)) { _at = end; return; }
    }

    private static bool HasShape(ReadOnlySpan<char> time, string shape)
    {
        if (time.Length != shape.Length) return false;
        for (var index = 0; index < shape.Length; index++)
        {
            var fits = shape[index] switch
            {
                '0' => char.IsAsciiDigit(time[index]),
                '+' => time[index] is '+' or '-',
                var literal => time[index] == literal,
            };
            if (!fits) return false;
        }

        return true;
    }

    private static bool MayBe(string mask, int limit)
    {
        for (var number = 1; number <= limit; number++)
            if (DateMask.Fits(mask, number)) return true;
        return false;
    }

    private static bool IsWhole(string? digits) => digits is not null && !digits.Contains('X', StringComparison.Ordinal);

    private int YearNumber(char forX)
    {
        var year = int.Parse(_year.Replace('X', forX), CultureInfo.InvariantCulture);
        return _negative ? -year : year;
    }

    private string? Digits(int count)
    {
        if (end - _at < count) return null;
        for (var index = 0; index < count; index++)
            if (!char.IsAsciiDigit(text[_at + index]) && text[_at + index] != 'X') return null;
        _at += count;
        return text.Substring(_at - count, count);
    }

    private string Run()
    {
        var from = _at;
        while (_at < end && char.IsAsciiDigit(text[_at])) _at++;
        return text[from.._at];
    }

    private bool At(char wanted) => _at < end && text[_at] == wanted;

    private bool Take(char wanted)
    {
        if (!At(wanted)) return false;
        _at++;
        return true;
    }

    private IsoDate? Wrong() => Wrong(DateFault.NotUnderstood, Math.Min(_at, end), Math.Max(end - _at, 0));

    private IsoDate? Wrong(DateFault fault, int at, int length, params ReadOnlySpan<string> arguments)
    {
        Fault = new DateFinding(fault, DateSeverity.Error, at, length, text.Substring(at, length), [.. arguments]);
        return null;
    }
}
