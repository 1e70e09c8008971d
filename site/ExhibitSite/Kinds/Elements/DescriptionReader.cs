using ExhibitSite.Kinds.Fields;
using static ExhibitSite.Kinds.DescriptiveFields;

namespace ExhibitSite.Kinds.Elements;

/// <summary>Reads the description of a unit. A field that its kind does not have is not in the reader, and so not recorded.</summary>
internal static class DescriptionReader
{
    public static UnitDescription Read(DescriptionLevel level, FieldReader fields) => new()
    {
        Level = level,
        Code = fields.Get(Code) ?? "",
        CodeSpan = fields.SpanOf(Code),
        ArchiveCode = fields.Get(ArchiveCode),
        HasSuppliedTitle = fields.Value(SuppliedTitle) ?? false,
        ParallelTitles = fields.List(ParallelTitles),
        Subtitle = fields.Get(UnitSubtitle),
        DocumentNumber = fields.Get(DocumentNumber),
        Date = fields.Get(Date),
        DateNote = fields.Get(DateNote),
        DateValues = fields.List(DateValues),
        Creators = fields.List(Creators),
        History = fields.Get(History),
        Custody = fields.Get(Custody),
        Acquisition = fields.Get(Acquisition),
        Scope = fields.Get(Scope),
        Names = fields.List(Names),
        People = fields.List(People),
        Draft = fields.Get(Draft),
        DocumentType = fields.Get(DocumentType),
        Enclosures = fields.List(Enclosures),
        Extent = fields.Get(Extent),
        FileSize = fields.Get(FileSize),
        FileFormats = fields.List(FileFormats),
        Origin = fields.Get(Origin),
        Arrangement = fields.Get(DescriptiveFields.Arrangement),
        Retention = fields.Get(Retention),
        Destruction = fields.Get(Destruction),
        Disclosure = fields.Get(Disclosure),
        Languages = fields.List(Languages),
        Subjects = fields.List(DescriptiveFields.Subjects),
        Keywords = fields.List(Keywords),
        ClassNumber = fields.Get(ClassNumber),
        Microform = fields.Get(Microform),
        Conditions = fields.Get(Conditions),
        FindingAids = fields.Get(FindingAids),
        Originals = fields.Get(Originals),
        Copies = fields.Get(Copies),
        RelatedUnits = fields.List(RelatedUnits),
        Bibliography = fields.List(Bibliography),
        Cataloguer = fields.Get(Cataloguer),
        CataloguedOn = fields.Get(CataloguedOn),
        Rules = fields.Get(Rules),
        RightsUri = fields.Get(CommonFields.Rights),
    };
}
