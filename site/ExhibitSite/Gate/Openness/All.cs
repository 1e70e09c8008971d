using System.Collections.Immutable;
using ExhibitSite.Gate.PersonalData;

namespace ExhibitSite.Gate.Openness;

/// <summary>Every rule about records.</summary>
internal static class All
{
    /// <summary>The rules, in the order in which they are told.</summary>
    public static ImmutableArray<IRecordRule> Rules { get; } =
    [
        new FlagSaysClosed(), new NotYetOpen(), new FlagMissing(), new RightsMissing(), new ReviewIncomplete(),
        new StillClassified(), new WithoutDate(), new WithinTheTerm(), new PersonnelFile(), new HouseholdList(), new DisclosureUnclear(), new RestrictedByDonor(),
        new PrivateWordsRepeated(), new PersonalDataInRecords(),
    ];
}
