using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Importing.Formats.Ead;

/// <summary>A finding aid in EAD3: the fonds and every component below it, as a tree of units.</summary>
internal sealed partial class EadFormat : IImportFormat
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 256L * 1024 * 1024 };
    private static readonly XNamespace Ead = EadNames.Ead3;

    public string Name => "ead3";

    public Wording About => new("EAD3 检索工具：整棵树，带日期和利用限制", "a finding aid in EAD3: the whole tree, with dates and access");

    public ImmutableArray<ForeignRecord>? Read(ImportRequest request, Findings findings)
    {
        var records = ImmutableArray.CreateBuilder<ForeignRecord>();
        foreach (var file in request.Source.Files.Where(f => Path.GetExtension(f.Path) == ".xml" || request.Source.Files.Length == 1))
        {
            if (Load(file, findings) is not { } root) return null;
            // Finding aids of EAD 2002 have another namespace and other elements.
            if (root.Name != Ead + "ead" || root.Element(Ead + "archdesc") is not { } description)
            {
                findings.Report(ImportRules.NotThisFormat, SourceSpan.OfFile(file.Path), file.Path, "EAD3", $"根元素是 {root.Name.LocalName}，不在 EAD3 的命名空间里", $"its root is {root.Name.LocalName}, not in the namespace of EAD3");
                return null;
            }
            var keys = new EadKeys(Flat(root.Element(Ead + "control")?.Element(Ead + "recordid")) is { Length: > 0 } id ? id : request.Into);
            Walk(description, null, file.Path, keys, records);
        }
        return records.ToImmutable();
    }

    private static XElement? Load(Reading.Files.SourceFile file, Findings findings)
    {
        try
        {
            using var reader = XmlReader.Create(file.Open(), Safe);
            return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root;
        }
        catch (XmlException fault)
        {
            findings.Report(ImportRules.NotThisFormat, new SourceSpan(file.Path, fault.LineNumber, fault.LinePosition), file.Path, "XML", "这里读不懂", "it cannot be read from here on");
            return null;
        }
    }

    private static void Walk(XElement unit, string? parent, string file, EadKeys keys, ImmutableArray<ForeignRecord>.Builder records)
    {
        var below = unit.Elements().Concat(unit.Elements(Ead + "dsc").Elements()).Where(IsComponent).ToArray();
        var key = keys.Next(unit);
        var record = new ForeignRecord(key, parent is null ? "fonds" : LevelOf(unit, below.Length > 0), new SourceSpan(file, ((IXmlLineInfo)unit).LineNumber, ((IXmlLineInfo)unit).LinePosition)) { Parent = parent };
        var access = unit.Attribute("audience")?.Value;
        record.IsPrivate = access == "internal";
        if (unit.Attribute("level")?.Value is { } level && level != record.Level) record.Put("@level", null, level);
        if (unit.Attribute("otherlevel")?.Value is { } other) record.Put("@otherlevel", null, other);
        if (unit.Element(Ead + "did") is { } did) Identify(did, record);
        foreach (var element in unit.Elements().Where(static e => e.Name.LocalName is not ("did" or "dsc") && !IsComponent(e))) Describe(element, record);
        records.Add(record);
        foreach (var component in below) Walk(component, key, file, keys, records);
    }

    // EAD3 has c and, for those who number them, c01 to c12.
    private static bool IsComponent(XElement element) => Component().IsMatch(element.Name.LocalName);

    private static string LevelOf(XElement unit, bool hasChildren) => unit.Attribute("level")?.Value switch
    {
        "item" => hasChildren ? "file" : "item",
        "file" => "file",
        "series" or "subseries" or "subfonds" or "subgrp" or "recordgrp" or "class" or "collection" or "fonds" => "series",
        _ => hasChildren ? "series" : "file",
    };

    private static void Identify(XElement did, ForeignRecord record)
    {
        var dates = did.Elements(Ead + "unitdate").Select(Flat).ToArray();
        foreach (var element in did.Elements())
        {
            var (name, text) = (element.Name.LocalName, Flat(element));
            switch (name)
            {
                case "unitid": record.Put(name, record.Values.Exists(static v => v.Field == "code") ? null : "code", text); break;
                case "unittitle": record.Put(name, record.Values.Exists(static v => v.Field == "title") ? "title-parallel" : "title", text); break;
                case "unitdate": record.Put(name, "date", text); break;
                case "unitdatestructured": Date(element, dates, record); break;
                case "physdesc": case "physdescstructured": record.Put(name, "extent", text); break;
                case "physdescset": foreach (var part in element.Elements()) record.Put(name, "extent", Flat(part)); break;
                case "origination": foreach (var maker in element.Elements()) record.Put(name, "creator", Flat(maker)); break;
                case "langmaterial": foreach (var code in element.Descendants(Ead + "language")) record.Put(name, "language", code.Attribute("langcode")?.Value ?? Flat(code)); break;
                case "abstract": record.Put(name, "summary", text); break;
                case "container": record.Put(name, "storage", $"{element.Attribute("localtype")?.Value ?? "container"}: {text}"); break;
                case "physloc": record.Put(name, "storage", "physloc: " + text); break;
                case "dao": case "daoset": foreach (var dao in element.DescendantsAndSelf(Ead + "dao")) record.Put("dao", null, dao.Attribute("href")?.Value); break;
                default: record.Put(name, null, text); break;
            }
        }
    }

    /// <summary>The structured form of a date that is also given in words says nothing new.</summary>
    private static void Date(XElement element, string[] dates, ForeignRecord record)
    {
        var ends = element.Descendants().Where(static e => e.Name.LocalName is "fromdate" or "todate" or "datesingle").ToArray();
        var words = ends.Select(static e => Flat(e) is { Length: > 0 } text ? text : e.Attribute("standarddate")?.Value ?? "").Where(static t => t.Length > 0).ToArray();
        if (dates.Any(d => words.All(w => d.Contains(w, StringComparison.Ordinal)))) return;
        var inWords = string.Join('至', words);
        var standard = string.Join('/', ends.Select(static e => e.Attribute("standarddate")?.Value).Where(static s => s is not null));
        // Dates that are marked as doubtful stand side by side, and none of them is the date.
        var isDoubtful = element.Attribute("certainty") is not null;
        record.Put("unitdatestructured", isDoubtful || DateReading.Read(inWords).Value is null ? "date-note" : "date", inWords);
        if (isDoubtful || DateReading.Read(inWords).Value is null) record.Put("unitdatestructured/@standarddate", dates.Length == 0 && !isDoubtful ? "date" : null, standard);
    }

    private static void Describe(XElement element, ForeignRecord record)
    {
        var name = element.Name.LocalName;
        if (name == "controlaccess")
        {
            foreach (var heading in element.Elements().Where(static e => e.Name.LocalName != "head"))
                if (heading.Name.LocalName == "controlaccess") Describe(heading, record);
                else record.Put($"controlaccess/{heading.Name.LocalName}", EadNames.Headings.GetValueOrDefault(heading.Name.LocalName), Flat(heading));
            return;
        }
        if (element.Element(Ead + "head") is { } head) record.Put(name + ".head", null, Flat(head));
        var paragraphs = element.Elements().Where(static e => e.Name.LocalName != "head").Select(Flat).Where(static t => t.Length > 0).ToArray();
        // Lines of the private note go back to their element one by one.
        if (EadNames.Fields.GetValueOrDefault(name) is { } field && !ColumnMap.IsList(field)) record.Put(name, field, string.Join("\n\n", paragraphs));
        else foreach (var paragraph in paragraphs) record.Put(name, EadNames.Fields.GetValueOrDefault(name), paragraph);
        if (name == "accessrestrict" && paragraphs.Any(IsRestriction)) record.IsPrivate = true;
    }

    // A word that the record is not open, in the languages of the finding aids we know. Everything else stays unreviewed, which is closed as well.
    private static bool IsRestriction(string text) => Restricted().IsMatch(text);

    /// <summary>All text below an element, each run of blanks and line ends one blank.</summary>
    internal static string Flat(XElement? element) =>
        element is null ? "" : Blanks().Replace(string.Join(IsParted(element) ? " " : "", element.DescendantNodes().OfType<XText>().Select(static t => t.Value)), " ").Trim();

    // Parts of names and dates stand side by side; within running text nothing may be put between.
    private static bool IsParted(XElement element) => element.Elements().Any(static e => e.Name.LocalName is "part" or "quantity" or "unittype" or "p" or "item" or "bibref" or "archref");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^c(0[1-9]|1[0-2])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Component();

    [GeneratedRegex(@"控制|不开放|延期|不予|closed|restricted until|not open", RegexOptions.IgnoreCase)]
    private static partial Regex Restricted();

    /// <summary>What components are called: their id, else their place in the finding aid.</summary>
    private sealed class EadKeys(string finding)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private int _count = -1;

        public string Next(XElement unit)
        {
            _count++;
            var own = unit.Attribute("id")?.Value ?? Flat(unit.Element(Ead + "did")?.Element(Ead + "unitid"));
            var key = own.Length > 0 ? own : _count == 0 ? finding : $"{finding}-c{_count.ToString("00000", CultureInfo.InvariantCulture)}";
            return _seen.Add(key) ? key : $"{finding}-c{_count.ToString("00000", CultureInfo.InvariantCulture)}";
        }
    }
}
