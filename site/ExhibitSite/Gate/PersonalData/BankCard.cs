using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>A bank card: the length and first digits of a known issuer, and Luhn's check digit (ISO/IEC 7812-1, annex B).</summary>
internal sealed class BankCard : IPersonalDataPattern
{
    private const int Shortest = 13;
    private const int Longest = 19;
    private const int GroupOfFour = 4;

    private static readonly Rule Found = PersonalRules.Block("EX4103", "银行卡号", "a bank card number");

    public string Name => "bank-card";

    public Rule Rule => Found;

    public GateLevel Level => GateLevel.Block;

    public bool IsContact => false;

    public IEnumerable<Sighting> Find(ScannedText text, Passage passage) =>
        WrittenNumber.In(text, Shortest, Longest).Where(n => IsWrittenAsCard(n.Groups) && IsIssued(n.Digits) && IsLuhn(n.Digits))
            .Select(n => new Sighting(n.Start, n.End));

    // In one piece, in fours, or as American Express writes it: 4-6-5. Years in a row are fours, too, but start otherwise.
    private static bool IsWrittenAsCard(IReadOnlyList<int> groups) =>
        groups.Count == 1 || groups is [4, 6, 5] or [6, _] || (groups.SkipLast(1).All(n => n == GroupOfFour) && groups[^1] <= GroupOfFour);

    private static bool IsIssued(string digits) => digits[0] switch
    {
        '4' => digits.Length is 13 or 16 or 19,
        '5' => digits.Length == 16,
        '6' => digits[1] == '2' && digits.Length >= 16,
        '3' => (digits[1] == '5' && digits.Length == 16) || (digits[1] is '7' or '4' && digits.Length == 15),
        _ => false,
    };

    private static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10);
        }
        return sum % 10 == 0;
    }
}
