using System.Collections.Immutable;
using ExhibitSite.Checks.Codes;
using ExhibitSite.Checks.Description;
using ExhibitSite.Checks.Places;
using ExhibitSite.Checks.Recordings;
using ExhibitSite.Checks.Structure;

namespace ExhibitSite.Checks;

/// <summary>Every check there is; order does not matter, as findings are sorted.</summary>
public static class All
{
    /// <summary>Questions asked of the whole site.</summary>
    public static ImmutableArray<ICheck> Checks { get; } =
    [
        new DuplicateCode(), new ParentLevel(), new MissingPart(), new LifeInOrder(), new UnreadablePicture(), new PictureTooLarge(), new EmptyQuery(), new RegionOutsidePicture(),
        new KinInOrder(), new RelationEvidence(), new MapResidual(), new FullViewerWithoutAddress(), new NoPublicAddress(), new ReleaseLines(),
        new CaptionsUnread(), new CuesInOrder(), new CueBeyondEnd(), new CueUnreadable(), new UnknownLength(),
    ];

    /// <summary>Questions asked of every record for itself.</summary>
    public static ImmutableArray<IRecordCheck> RecordChecks { get; } = [new MandatoryElement(), new ElementIfAny(), new CodeForm(), new CodeOfAnotherFonds()];
}
