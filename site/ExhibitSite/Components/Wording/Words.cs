namespace ExhibitSite.Components.Wording;

/// <summary>
/// The words of the interface in one language. A word missing in a language does not compile;
/// places in braces are filled with <see cref="Fill"/>.
/// </summary>
public sealed record Words
{
    /// <summary>BCP 47 code, as in <c>lang</c>.</summary>
    public required string Language { get; init; }

#pragma warning disable CS1591 // The names say what the words are for.
    public required string SkipToText { get; init; }
    public required string Home { get; init; }
    public required string WholeSite { get; init; }
    public required string AboutThisSite { get; init; }
    public required string YouAreHere { get; init; }
    public required string Exhibitions { get; init; }
    public required string Archives { get; init; }
    public required string Agents { get; init; }
    public required string Places { get; init; }
    public required string Events { get; init; }
    public required string Subjects { get; init; }
    public required string Sources { get; init; }
    public required string Chronology { get; init; }
    public required string Compilations { get; init; }
    public required string Guides { get; init; }
    public required string Notices { get; init; }
    public required string Topics { get; init; }
    public required string Index { get; init; }
    public required string SiteMap { get; init; }
    public required string Contents { get; init; }
    public required string ReadingSettings { get; init; }
    public required string TextSize { get; init; }
    public required string Standard { get; init; }
    public required string Colours { get; init; }
    public required string FollowSystem { get; init; }
    public required string Paper { get; init; }
    public required string Ink { get; init; }
    public required string HighContrast { get; init; }
    public required string Layout { get; init; }
    public required string LargeType { get; init; }
    public required string ReadingMode { get; init; }
    public required string Reset { get; init; }
    public required string NoReadings { get; init; }
    public required string Evidence { get; init; }
    public required string PageMark { get; init; }
    public required string MissingCharacter { get; init; }
    public required string Notes { get; init; }
    public required string BackToText { get; init; }
    public required string BackToMark { get; init; }
    public required string NotOpen { get; init; }
    public required string CertaintyKey { get; init; }
    public required string Firm { get; init; }
    public required string FirmMark { get; init; }
    public required string SingleSource { get; init; }
    public required string SingleMark { get; init; }
    public required string Disputed { get; init; }
    public required string DisputedMark { get; init; }
    public required string Unverified { get; init; }
    public required string UnverifiedMark { get; init; }
    public required string PartOf { get; init; }
    public required string NthSection { get; init; }
    public required string Position { get; init; }
    public required string PreviousSection { get; init; }
    public required string NextSection { get; init; }
    public required string PreviousNext { get; init; }
    public required string ExhibitionContents { get; init; }
    public required string StartHere { get; init; }
    public required string StartReading { get; init; }
    public required string Preface { get; init; }
    public required string Sections { get; init; }
    public required string SectionCount { get; init; }
    public required string PieceCount { get; init; }
    public required string VolumeCount { get; init; }
    public required string ItemCount { get; init; }
    public required string Curators { get; init; }
    public required string Editors { get; init; }
    public required string Statement { get; init; }
    public required string OnShow { get; init; }
    public required string AllExhibitions { get; init; }
    public required string AllCompilations { get; init; }
    public required string SelectedArchives { get; init; }
    public required string BrowseTree { get; init; }
    public required string OtherWays { get; init; }
    public required string ByDate { get; init; }
    public required string ByCentury { get; init; }
    public required string ByAgent { get; init; }
    public required string ByPlace { get; init; }
    public required string ByPinyin { get; init; }
    public required string ByStrokes { get; init; }
    public required string ByLetter { get; init; }
    public required string PagesOfList { get; init; }
    public required string StrokeGroup { get; init; }
    public required string Description { get; init; }
    public required string Transcription { get; init; }
    public required string Explanation { get; init; }
    public required string Citation { get; init; }
    public required string CopyCitation { get; init; }
    public required string CopyLink { get; init; }
    public required string Print { get; init; }
    public required string Copied { get; init; }
    public required string Selected { get; init; }
    public required string Rights { get; init; }
    public required string PlaceInTree { get; init; }
    public required string AppearsIn { get; init; }
    public required string FurtherMentions { get; init; }
    public required string RelatedRecords { get; init; }
    public required string SameFile { get; init; }
    public required string SamePerson { get; init; }
    public required string SamePlace { get; init; }
    public required string SameSubject { get; init; }
    public required string SameEvent { get; init; }
    public required string SameYear { get; init; }
    public required string ChosenByCurator { get; init; }
    public required string Identity { get; init; }
    public required string ContentAndForm { get; init; }
    public required string Context { get; init; }
    public required string Access { get; init; }
    public required string RelatedMaterials { get; init; }
    public required string NotesAndControl { get; init; }
    public required string OpenedInBatch { get; init; }
    public required string Fonds { get; init; }
    public required string Series { get; init; }
    public required string FileUnit { get; init; }
    public required string Item { get; init; }
    public required string Table { get; init; }
    public required string UnitsBelow { get; init; }
    public required string UnitsBelowOf { get; init; }
    public required string Names { get; init; }
    public required string Name { get; init; }
    public required string NameType { get; init; }
    public required string Remark { get; init; }
    public required string Offices { get; init; }
    public required string Office { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required string Relations { get; init; }
    public required string Relation { get; init; }
    public required string Person { get; init; }
    public required string Works { get; init; }
    public required string Biography { get; init; }
    public required string LifeAndTimes { get; init; }
    public required string Datum { get; init; }
    public required string Precision { get; init; }
    public required string Approximately { get; init; }
    public required string DateUncertain { get; init; }
    public required string JulianCalendar { get; init; }
    public required string BeforeCommonEra { get; init; }
    public required string Decade { get; init; }
    public required string Century { get; init; }
    public required string DateResearched { get; init; }
    public required string OneOf { get; init; }
    public required string Decades { get; init; }
    public required string StillGoingOn { get; init; }
    public required string ChronologyOf { get; init; }
    public required string EventsAndItems { get; init; }
    public required string Undated { get; init; }
    public required string DateValues { get; init; }
    public required string MapSource { get; init; }
    public required string MapTitle { get; init; }
    public required string Kilometres { get; init; }
    public required string RelationsOf { get; init; }
    public required string Generation { get; init; }
    public required string DescentOf { get; init; }
    public required string Genealogies { get; init; }
    public required string GenealogiesSummary { get; init; }
    public required string Spouse { get; init; }
    public required string Annals { get; init; }
    public required string AnnalsOf { get; init; }
    public required string AnnalsSummary { get; init; }
    public required string AgeUnknown { get; init; }
    public required string AgeByLunarYear { get; init; }
    public required string AgeBySolarYear { get; init; }
    public required string AgeDisputed { get; init; }
    public required string Age { get; init; }
    public required string AfterDeath { get; init; }
    public required string SeeAnnals { get; init; }
    public required string SeeGenealogies { get; init; }
    public required string KeyDensity { get; init; }
    public required string KeyGap { get; init; }
    public required string KeyDay { get; init; }
    public required string KeySpan { get; init; }
    public required string KeyRange { get; init; }
    public required string KeyDoubt { get; init; }
    public required string StripLeavesOut { get; init; }
    public required string OtherEvents { get; init; }
    public required string YearsCut { get; init; }
    public required string FieldOfStrip { get; init; }
    public required string StripOf { get; init; }
    public required string TimelineData { get; init; }
    public required string ZoomIn { get; init; }
    public required string ZoomOut { get; init; }
    public required string ZoomFit { get; init; }
    public required string PanBack { get; init; }
    public required string PanOn { get; init; }
    public required string Metres { get; init; }
    public required string ListSeparator { get; init; }
    public required string RemarkSeparator { get; init; }
    public required string NoPosition { get; init; }
    public required string BesideTheMap { get; init; }
    public required string NumberOnMap { get; init; }
    public required string ConvertedToWgs84 { get; init; }
    public required string BaseMapSource { get; init; }
    public required string ApprovalOf { get; init; }
    public required string FittedTo { get; init; }
    public required string PlacesIn { get; init; }
    public required string BaseMaps { get; init; }
    public required string ControlPoints { get; init; }
    public required string OnThePicture { get; init; }
    public required string LatitudeLongitude { get; init; }
    public required string Residual { get; init; }
    public required string ResidualOf { get; init; }
    public required string ThisPage { get; init; }
    public required string TextLicence { get; init; }
    public required string NotFound { get; init; }
    public required string NotFoundText { get; init; }
    public required string Published { get; init; }
    public required string Number { get; init; }
    public required string Issuer { get; init; }
    public required string Updated { get; init; }
    public required string ReadVertically { get; init; }
    public required string SourceOfPiece { get; init; }
    public required string More { get; init; }
    public required string Moved { get; init; }
    public required string MovedTo { get; init; }
    public required string Drawing { get; init; }
    public required string UsedBy { get; init; }
    public required string Narrower { get; init; }
    public required string Broader { get; init; }
    public required string EditorsTitle { get; init; }
    public required string PublishedFeed { get; init; }
    public required string DataDictionary { get; init; }
    public required string DictionarySummary { get; init; }
    public required string DictionaryIntro { get; init; }
    public required string DictionaryDuties { get; init; }
    public required string Element { get; init; }
    public required string Meaning { get; init; }
    public required string Fields { get; init; }
    public required string Mandatory { get; init; }
    public required string IfAny { get; init; }
    public required string Optional { get; init; }
    public required string Unused { get; init; }
    public required string Publicity { get; init; }
    public required string PublishedElement { get; init; }
    public required string DecidingElement { get; init; }
    public required string WithheldElement { get; init; }
    public required string OwnElement { get; init; }
    public required string FieldsOf { get; init; }
    public required string FieldsOfAll { get; init; }
    public required string Takes { get; init; }
    public required SearchWords Search { get; init; }
    public required LearningWords ForLearning { get; init; }
    public LanguageWords ForLanguages => Language.StartsWith("en", StringComparison.Ordinal) ? LanguageWords.English : LanguageWords.Chinese;
    public AccessWords ForAccess => AccessWords.Of(Language);
    public HallWords ForHall => HallWords.Of(Language);
    public VersionWords ForVersions => VersionWords.Of(Language);
    public required ViewerWords ForViewer { get; init; }
    public required MediaWords ForMedia { get; init; }
#pragma warning restore CS1591

    /// <summary>The words in a language; Chinese where we have none. For traditional characters they are the simplified ones: the finished page is converted.</summary>
    public static Words Of(string language) => language.StartsWith("en", StringComparison.Ordinal) ? English.Words : language == Traditional ? ForTraditional.Value : ZhHans.Words;

    /// <summary>The code of Chinese in traditional characters.</summary>
    public const string Traditional = "zh-Hant";

    // Made when first asked for: the Chinese words are themselves such a record.
    private static readonly Lazy<Words> ForTraditional = new(static () => ZhHans.Words with { Language = Traditional });

    /// <summary>Puts values into the places of a wording: <c>第 {0} / {1} 节</c>.</summary>
    public static string Fill(string wording, params object[] values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, wording, values);
}
