using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Timeline;

/// <summary>
/// <c>events/timeline.json</c>: the dated events in TimelineJS's JSON format (timeline.knightlab.com/docs/json-format.html). Days are
/// Gregorian, as its dates are those of JavaScript; the date as written stands in <c>display_date</c>. Its texts are HTML, so ours are escaped.
/// </summary>
internal sealed class TimelineExport : IExport
{
    // Chinese stays legible, and what could end a script element is escaped.
    private static readonly JsonWriterOptions Form = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public string Name => "timeline";

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request)
    {
        if (site.Catalogue.EventsInTime.Any(e => e.Date?.Earliest is not null)) yield return new OutputFile(SitePaths.Timeline, "events", stream => Write(stream, site, request.Edition));
    }

    private static void Write(Stream stream, PublicSite site, Edition edition)
    {
        using var json = new Utf8JsonWriter(stream, Form);
        json.WriteStartObject();
        json.WriteStartObject("title");
        Text(json, site.Settings.Title.Main, site.Settings.Tagline?.Main);
        json.WriteEndObject();
        json.WriteStartArray("events");
        // TimelineJS places nothing without a beginning.
        foreach (var happened in site.Catalogue.EventsInTime)
            if (happened.Date is { Earliest: { } first } date) Event(json, happened, date, first, AddressOf(happened, site, edition));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Event(Utf8JsonWriter json, Event happened, HistoricalDate date, Day first, string href)
    {
        var shown = DateWording.Of(date, ZhHans.Words);
        var isMonth = date.Precision == DatePrecision.Month && date.Lunar is null && date.Last is null;
        json.WriteStartObject();
        json.WriteString("unique_id", happened.Id.ToString());
        Date(json, "start_date", first, date.Precision == DatePrecision.Day || date.Lunar is not null ? 3 : isMonth ? 2 : date.First is { Precision: DatePrecision.Year } ? 1 : 3);
        if (date.Latest is { } last && last != first && (date.Last is not null || date.Lunar is not null)) Date(json, "end_date", last, 3);
        json.WriteString("display_date", shown.Both + (shown.Remark is { } remark ? $"（{remark}）" : ""));
        if (happened.Type is { } type) json.WriteString("group", type);
        var certainty = happened.Certainty is { } sure ? $"<p>存疑标记：{Encoded(Kinds.CertaintyWords.Of(sure).Zh)}</p>" : "";
        Text(json, happened.ShownTitle, null, $"<p>{Encoded(happened.Head.Summary?.Main ?? "")}</p>{certainty}<p><a href=\"{Encoded(href)}\">{Encoded(happened.ShownTitle)}</a></p>");
        json.WriteBoolean("autolink", false);
        json.WriteEndObject();
    }

    private static string AddressOf(Event happened, PublicSite site, Edition edition)
    {
        var address = new Permalink(site.Catalogue.KindOf(happened.Id).PathOf(happened.Id));
        return site.Settings.BaseUrl is { } baseUrl ? address.Absolute(baseUrl) : address.From(SitePaths.Timeline, edition);
    }

    private static void Text(Utf8JsonWriter json, string headline, string? text, string? html = null)
    {
        json.WriteStartObject("text");
        json.WriteString("headline", Encoded(headline));
        if (html is not null || text is not null) json.WriteString("text", html ?? Encoded(text!));
        json.WriteEndObject();
    }

    /// <param name="json">Where it goes.</param>
    /// <param name="name">The field.</param>
    /// <param name="day">The day, of either calendar.</param>
    /// <param name="parts">1 year, 2 month, 3 day.</param>
    private static void Date(Utf8JsonWriter json, string name, Day day, int parts)
    {
        // A day before 1582-10-15 is written in the Gregorian calendar, reckoned backwards; a year or month alone keeps its name.
        var text = parts == 3 ? day.ToGregorianText() : day.ToString();
        var at = text.TrimStart('-').Split('-');
        json.WriteStartObject(name);
        json.WriteNumber("year", text.StartsWith('-') ? -Number(at[0]) : Number(at[0]));
        if (parts > 1) json.WriteNumber("month", Number(at[1]));
        if (parts > 2) json.WriteNumber("day", Number(at[2]));
        json.WriteEndObject();
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
