using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Importing.Formats;

/// <summary>AtoM's table of descriptions by ISAD(G): a tree by <c>legacyId</c> and <c>parentId</c>.</summary>
internal sealed class AtomFormat : IImportFormat
{
    private const string Key = "legacyId", Parent = "parentId", Status = "publicationStatus";

    public string Name => "atom";

    public Wording About => new("AtoM 的 ISAD(G) 描述 CSV", "the ISAD(G) descriptions of AtoM in CSV");

    public ImmutableArray<ForeignRecord>? Read(ImportRequest request, Findings findings)
    {
        if (RowsOfSheet.Find(request.Source, Key, "AtoM", findings) is not { } sheet) return null;
        var columns = ColumnMap.Table("""
            title: title
            code: identifier
            extent: extentAndMedium
            custody: archivalHistory
            acquisition: acquisition
            scope: scopeAndContent
            retention: appraisal
            arrangement: arrangement
            conditions: accessConditions reproductionConditions
            language: language
            finding-aids: findingAids
            originals: locationOfOriginals
            copies: locationOfCopies
            related-units: relatedUnitsOfDescription
            bibliography: publicationNote
            note: generalNote
            keywords: subjectAccessPoints placeAccessPoints genreAccessPoints
            names: nameAccessPoints
            rules: rules
            cataloguer: archivistNote
            cataloguer-date: revisionHistory
            source: sources
            storage: physicalObjectName physicalObjectLocation physicalObjectType
            date: eventDates
            creator: eventActors
            history: eventActorHistories
            -: levelOfDescription qubitParentSlug accessionNumber repository publicationStatus accruals script languageNote physicalCharacteristics digitalObjectPath digitalObjectURI descriptionIdentifier institutionIdentifier descriptionStatus levelOfDetail languageOfDescription scriptOfDescription alternativeIdentifiers alternativeIdentifierLabels eventTypes eventStartDates eventEndDates culture
            """);
        return new RowsOfSheet(new ColumnMap(request.Map, columns), Key, Parent, ['|'])
        {
            LevelOf = static cell => cell("levelOfDescription").ToLowerInvariant() switch
            {
                "fonds" or "collection" or "record group" or "全宗" => cell(Parent).Length == 0 ? "fonds" : "series",
                "subfonds" or "series" or "subseries" or "sub-series" or "类别" => "series",
                "file" or "案卷" => "file",
                _ => "item",
            },
            Beyond = static (record, cell) =>
            {
                // AtoM shows a draft to its own people only.
                if (cell(Status).Equals("draft", StringComparison.OrdinalIgnoreCase)) record.IsPrivate = true;
                // A date without a text is given by its ends.
                if (cell("eventDates").Length == 0 && cell("eventStartDates") is { Length: > 0 } from)
                    record.Put("eventStartDates", "date", cell("eventEndDates") is { Length: > 0 } to && to != from ? $"{from}/{to}" : from);
            },
        }.Of(sheet, findings);
    }
}
