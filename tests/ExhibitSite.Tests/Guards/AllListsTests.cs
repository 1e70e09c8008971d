using System.Reflection;
using ExhibitSite.Checks;
using ExhibitSite.Exports;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Blocks;
using Xunit;

namespace ExhibitSite.Tests.Guards;

/// <summary>Each <c>All.cs</c> lists its members by name; these tests say that none was forgotten.</summary>
public sealed class AllListsTests
{
    [Fact]
    public void Every_kind_is_listed() => AssertComplete(typeof(Kind), Kinds.All.Kinds);

    [Fact]
    public void Every_block_is_listed() => AssertComplete(typeof(Block), Kinds.Blocks.All.Blocks);

    [Fact]
    public void Every_check_is_listed()
    {
        AssertComplete(typeof(ICheck), Checks.All.Checks);
        AssertComplete(typeof(IRecordCheck), Checks.All.RecordChecks);
    }

    [Fact]
    public void Every_export_is_listed() => AssertComplete(typeof(IExport), Exports.All.Exports);

    [Fact]
    public void Every_rule_of_the_gate_is_listed()
    {
        AssertComplete(typeof(ExhibitSite.Gate.IRecordRule), ExhibitSite.Gate.GateRules.All.Records);
        AssertComplete(typeof(ExhibitSite.Gate.PersonalData.IPersonalDataPattern), ExhibitSite.Gate.GateRules.All.Patterns);
        AssertComplete(typeof(ExhibitSite.Gate.Files.IFileRule), ExhibitSite.Gate.GateRules.All.Files);
        AssertComplete(typeof(ExhibitSite.Gate.Files.ICleaner), ExhibitSite.Gate.GateRules.All.Cleaners);
    }

    private static void AssertComplete<T>(Type listed, IEnumerable<T> list)
    {
        var declared = listed.Assembly.GetTypes().Where(t => listed.IsAssignableFrom(t) && t is { IsAbstract: false, IsInterface: false });
        Assert.NotEmpty(declared);
        Assert.Equal(declared.Select(t => t.FullName).Order(StringComparer.Ordinal), list.Select(member => member!.GetType().FullName).Order(StringComparer.Ordinal));
    }
}
