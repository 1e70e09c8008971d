using System.Collections.Immutable;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>Every sort of personal data we know.</summary>
internal static class All
{
    /// <summary>The patterns. Where two see one number, the earlier has it: an identity number may also pass for a bank card.</summary>
    public static ImmutableArray<IPersonalDataPattern> Patterns { get; } =
    [
        new IdentityNumber(), new OldIdentityNumber(), new BankCard(), new MobileNumber(), new Landline(), new EmailAddress(), new PassportNumber(), new NumberPlate(),
        new HouseAddress(), new BirthOfMinor(), new HealthOfPerson(), new ReligionOfPerson(), new CriminalRecord(), new Adoption(), new FertilityRecord(), new StudentMarks(),
        new InternalPath(), new MisspelledIdentityNumber(),
    ];
}
