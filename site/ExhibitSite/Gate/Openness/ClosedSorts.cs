using System.Text.RegularExpressions;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model.Codes;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Openness;

/// <summary>Category RS: personnel files are about one living or lately living person each and are not for a website, whatever their flag says.</summary>
internal sealed partial class PersonnelFile : IRecordRule
{
    private const string Code = "RS";

    private static readonly Rule Rule = new("EX4005", Severity.Error,
        new("人事档案不上网", "Personnel files are not published"),
        new("“{0}”属于人事门类（RS），不能公开。", "“{0}” belongs to the category of personnel files (RS) and cannot be published."),
        new("写 open: 控制；门类写错了的，改正 category 或档号。", "Write open: 控制; or correct category or code if they are wrong."));

    public IEnumerable<Objection> Judge(Submission submission, GateContext context) =>
        submission.Record.NeedsOpening && (IsPersonnelCategory(submission.Record) || HasPersonnelCode(submission.Record))
            ? [new Objection(GateLevel.Block, WithholdingReason.Personnel, Rule.At(submission.Openness.Span, $"{submission.Record.Id}"))]
            : [];

    private static bool IsPersonnelCategory(Record record) =>
        record is Item { Category: { } category } && (category.Contains("人事", StringComparison.Ordinal) || category.Trim().Equals(Code, StringComparison.OrdinalIgnoreCase));

    // A code that breaks the grammar is judged by its letters: a mistyped one must not open the file.
    private static bool HasPersonnelCode(Record record) =>
        record is ICoded { Code: { } code } && (ReferenceCode.Read(code).Value?.Category == Code || Category().IsMatch(code));

    [GeneratedRegex(@"(?<![A-Za-z])RS(?![A-Za-z])")]
    private static partial Regex Category();
}

/// <summary>Lists of households, plots and beneficiaries of villages: about people who live, one line each. A hundred years close the matter.</summary>
internal sealed partial class HouseholdList : IRecordRule
{
    private const int ClosedYears = 100;

    private static readonly Rule Rule = new("EX4006", Severity.Error,
        new("逐户名册不上网", "Lists of households are not published"),
        new("“{0}”看来是逐户、逐地块或逐人的名册，不能公开。", "“{0}” seems to be a list of households, plots or beneficiaries and cannot be published."),
        new("写 open: 控制，另做一件不含户名的汇总；题名误会的，改写题名。", "Write open: 控制 and publish a summary without names; reword the title if it misleads."));

    public IEnumerable<Objection> Judge(Submission submission, GateContext context)
    {
        var record = submission.Record;
        var isPast = Term.LastDayOf(record) is { } last && last.Year < context.AsOf.Year - ClosedYears;
        return record.NeedsOpening && !isPast && submission.Texts.Any(Describes)
            ? [new Objection(GateLevel.Block, WithholdingReason.HouseholdList, Rule.At(submission.Openness.Span, $"{record.Id}"))]
            : [];
    }

    private static bool Describes(WrittenText text) =>
        text.Field is "title" or "题名" or "doc-type" or "文种" or "summary" or "提要" or "scope" or "范围和提要" && List().IsMatch(text.Text);

    [GeneratedRegex(@"(农户|村民|户主|户籍|入户|逐户|分户|贫困户|脱贫户|低保|五保|受益人|受益户|享受.{0,6}(补助|补贴)|补助对象|补贴对象|宅基地|承包地|承包经营权|土地确权|林权|地块|征地户|移民户)[^，。；]{0,16}(名册|名单|清册|花名册|登记表|登记册|登记簿|台账|公示表|明细|一览表|清单|信息表|发放表)")]
    private static partial Regex List();
}

/// <summary>What a donor or depositor asked to keep closed stays closed (Archives Law, art. 31).</summary>
internal sealed class RestrictedByDonor : IRecordRule
{
    private static readonly Rule Rule = new("EX4007", Severity.Error,
        new("捐赠者有限制却写了开放", "Restricted by its donor and marked open"),
        new("“{0}”有捐赠或寄存者的限制（restriction），却没有写成不公开。", "“{0}” is restricted by its donor or depositor, and is not marked closed."),
        new("写 open: 控制，或 open: 延期开放 和 open-from；限制已经解除的，删去 restriction。", "Write open: 控制, or open: 延期开放 with open-from; drop restriction when it was lifted."));

    public IEnumerable<Objection> Judge(Submission submission, GateContext context) =>
        submission.Openness.Restriction is not null
            ? [new Objection(GateLevel.Block, WithholdingReason.DonorRestriction, Rule.At(submission.Openness.Span, $"{submission.Record.Id}"))]
            : [];
}
