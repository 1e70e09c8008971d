using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Fields;

/// <summary>The shapes that field tables are made of.</summary>
public static class Shapes
{
    /// <summary>One text.</summary>
    public static Shape<string> Text { get; } = new TextShape();

    /// <summary>Texts in order.</summary>
    public static Shape<ImmutableArray<string>> Texts { get; } = ListOf(Text);

    /// <summary>A language tag.</summary>
    public static Shape<string> LanguageTag { get; } = new LanguageTagShape();

    /// <summary>Language tags in order.</summary>
    public static Shape<ImmutableArray<string>> LanguageTags { get; } = ListOf(LanguageTag);

    /// <summary>The URI of a rights statement.</summary>
    public static Shape<string> Rights { get; } = new RightsShape();

    /// <summary>A whole number.</summary>
    public static Shape<int> Integer { get; } = new WordShape<int>(WordValues.Integer, new("整数", "a whole number"), "1", Filling.Text);

    /// <summary>A decimal number with a point.</summary>
    public static Shape<decimal> Decimal { get; } = new WordShape<decimal>(WordValues.Decimal, new("数字，如 35.5022", "a number, like 35.5022"), "35.5022", Filling.Text);

    /// <summary>是 or 否.</summary>
    public static Shape<bool> YesNo { get; } = new WordShape<bool>(WordValues.YesNo, new("是或否", "yes or no"), "是", Filling.OneOf("是", "否"));

    /// <summary>A day of the common calendar, for the archive's own acts.</summary>
    public static Shape<DateOnly> CalendarDay { get; } = new WordShape<DateOnly>(WordValues.CalendarDay, new("年-月-日，如 2026-03-02", "year-month-day, like 2026-03-02"), "2026-03-02", new Filling(FillingMeans.Day));

    /// <summary>确, 单, 异 or 疑.</summary>
    public static Shape<Certainty> Certainty { get; } = new WordShape<Certainty>(CertaintyWords.Read, new("确、单、异、疑之一", "one of 确 firm, 单 single, 异 disputed, 疑 unverified"), "疑", Filling.OneOf(Enum.GetValues<Certainty>().Select(static c => CertaintyWords.Of(c).Zh)));

    /// <summary>A date of the past.</summary>
    public static Shape<HistoricalDate> Date { get; } = new DateShape();

    /// <summary><c>source:id place</c>.</summary>
    public static Shape<Evidence> OneEvidence { get; } = new EvidenceShape();

    /// <summary><c>source:id place</c>, in order.</summary>
    public static Shape<ImmutableArray<Evidence>> Evidence { get; } = ListOf(OneEvidence);

    /// <summary><c>kind:id</c> of any kind, in order.</summary>
    public static Shape<ImmutableArray<RecordId>> AnyIds { get; } = ListOf(new IdShape(kind: null));

    /// <summary>A file below <c>media/</c>.</summary>
    public static Shape<string> MediaPath { get; } = new MediaPathShape();

    /// <summary>Files below <c>media/</c>, in order.</summary>
    public static Shape<ImmutableArray<string>> MediaPaths { get; } = ListOf(MediaPath);

    /// <summary>The id of a record of a kind.</summary>
    public static Shape<RecordId> Id(string kind) => new IdShape(kind);

    /// <summary>Ids of records of a kind, in order.</summary>
    public static Shape<ImmutableArray<RecordId>> Ids(string kind) => ListOf(new IdShape(kind));

    /// <summary>One of a fixed set of words.</summary>
    public static Shape<string> Choice(params string[] words) => new ChoiceShape(words);

    /// <summary>A word with a typed meaning.</summary>
    /// <param name="read">Its meaning; null for a word that has none.</param>
    /// <param name="expects">What its values look like.</param>
    /// <param name="example">One of them.</param>
    /// <param name="words">All of them as a form offers them; none where there are too many to choose from.</param>
    public static Shape<T> Word<T>(Func<string, T?> read, Wording expects, string example, params string[] words) where T : struct =>
        new WordShape<T>(read, expects, example, words.Length > 0 ? Filling.OneOf(words) : Filling.Text);

    /// <summary>A group of named fields.</summary>
    public static Shape<T> Group<T>(FieldTable table, Func<FieldReader, T?> make) where T : class => new GroupShape<T>(table, make);

    /// <summary>A list of any shape.</summary>
    public static Shape<ImmutableArray<T>> ListOf<T>(Shape<T> element) => new ListShape<T>(element);
}
