namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>How a year's number counts.</summary>
internal enum YearCount
{
    /// <summary>No number was written.</summary>
    None,

    /// <summary>Years of a reign era.</summary>
    Era,

    /// <summary>Years of the common era.</summary>
    Western,

    /// <summary>公元前.</summary>
    BeforeCommonEra,

    /// <summary>民国前: 1 is 1911.</summary>
    BeforeRepublic,

    /// <summary>A number without era that is too short for the common era: 〇九年, 四年.</summary>
    Short,

    /// <summary>次年 (1) or 同年 (0): so many years after the year of the first half.</summary>
    Following,
}

/// <summary>The calendar a text names.</summary>
internal enum CalendarMark
{
    /// <summary>None is named.</summary>
    None,

    /// <summary>公历, 阳历, 新历.</summary>
    Solar,

    /// <summary>农历, 旧历, 阴历, 夏历.</summary>
    Lunar,
}

/// <summary>A day named by the moon.</summary>
internal enum MoonDay
{
    /// <summary>None named.</summary>
    None,

    /// <summary>朔, the first day.</summary>
    First,

    /// <summary>望, the fifteenth.</summary>
    Full,

    /// <summary>既望, the sixteenth.</summary>
    PastFull,

    /// <summary>晦, the last day.</summary>
    Last,
}

/// <summary>What one date says, part by part, before anything is computed.</summary>
internal sealed record DateFields
{
    public Era? Era { get; init; }

    public Place EraPlace { get; init; }

    /// <summary>年间: the whole era is meant.</summary>
    public bool IsWholeEra { get; init; }

    public YearCount Count { get; init; }

    public int Year { get; init; }

    public int YearDigits { get; init; }

    public bool YearIsHan { get; init; }

    public Place YearPlace { get; init; }

    /// <summary>The year in parentheses between year and month: 康熙五十一年（1712）四月.</summary>
    public int? YearBeside { get; init; }

    public Place YearBesidePlace { get; init; }

    /// <summary>True when that year is one of a lunar era: 1712年（康熙五十一年）四月.</summary>
    public bool IsLunarBeside { get; init; }

    public int? YearGanzhi { get; init; }

    public Place YearGanzhiPlace { get; init; }

    /// <summary>1 spring to 4 winter.</summary>
    public int? Season { get; init; }

    /// <summary>The later of two seasons: the 夏 of 春夏间.</summary>
    public int? LastSeason { get; init; }

    /// <summary>孟 1, 仲 2, 季 3: the month within the season.</summary>
    public int? MonthOfSeason { get; init; }

    public Place SeasonPlace { get; init; }

    public int? Month { get; init; }

    /// <summary>The second of two months named together: the 八 of 七八月.</summary>
    public int? LastMonth { get; init; }

    public bool IsLeap { get; init; }

    /// <summary>闰月 without its number.</summary>
    public bool IsUnnumberedLeap { get; init; }

    public int? MonthGanzhi { get; init; }

    public bool MonthIsHan { get; init; }

    public Place MonthPlace { get; init; }

    /// <summary>上旬 1, 中旬 2, 下旬 3.</summary>
    public int? Third { get; init; }

    public Place ThirdPlace { get; init; }

    public int? DayNumber { get; init; }

    public MoonDay MoonDay { get; init; }

    public int? DayGanzhi { get; init; }

    public Place DayGanzhiPlace { get; init; }

    /// <summary>丙寅朔: the pair of the month's first day.</summary>
    public int? FirstDayGanzhi { get; init; }

    public Place FirstDayGanzhiPlace { get; init; }

    public Place DayPlace { get; init; }

    /// <summary>1 上半年 or 2 下半年.</summary>
    public int? Half { get; init; }

    /// <summary>1 to 4: 第一季度.</summary>
    public int? Quarter { get; init; }

    public CalendarMark Mark { get; init; }

    /// <summary>A word only the lunar calendar has: 闰, 腊月, 朔.</summary>
    public Place? LunarWord { get; init; }

    /// <summary>A word the lunar calendar mostly has: 正月, 初八.</summary>
    public Place? LunarLeaning { get; init; }

    /// <summary>A period without agreed bounds: 初年, 年底.</summary>
    public Place? VaguePart { get; init; }

    /// <summary>A number without a unit, at the end: the 三 of 三至五月.</summary>
    public HanNumber? Bare { get; init; }

    /// <summary>Index of the first folded character.</summary>
    public int From { get; init; }

    /// <summary>Index after the last folded character.</summary>
    public int To { get; init; }

    public bool HasYear => Era is not null || Count != YearCount.None || YearGanzhi is not null;

    public bool HasMonth => Month is not null || MonthGanzhi is not null || IsUnnumberedLeap || MonthOfSeason is not null;

    public bool HasDay => DayNumber is not null || MoonDay != MoonDay.None || DayGanzhi is not null;

    public bool HasPartOfYear => HasMonth || Season is not null || Half is not null || Quarter is not null;

    public bool IsEmpty => !HasYear && !HasPartOfYear && !HasDay && Third is null && Bare is null;
}
