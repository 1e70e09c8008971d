using ExhibitSite.Cli.Commands;
using Xunit;

namespace ExhibitSite.Cli.Tests;

/// <summary>Tables out and in again, and a foreign table in, as a curator types it.</summary>
public sealed class TableTests
{
    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_table_imported_unchanged_changes_nothing(string format)
    {
        using var site = new TempSite(TempSite.Letter);
        var (input, table) = (site.InputFile(""), Path.Combine(site.Folder, "out." + format));
        var before = await File.ReadAllTextAsync(site.InputFile("items/letter.md"));
        Assert.Equal(ExitCode.Done, (await InProcess.Run(["export", "table", "item", "--format", format, "--to", table, "--input", input])).Code);
        var (code, output, error) = await InProcess.Run(["import", "table", table, "--yes", "--input", input]);
        Assert.True(code == ExitCode.Done, output + error);
        Assert.Equal(before, await File.ReadAllTextAsync(site.InputFile("items/letter.md")));
    }

    [Fact]
    public async Task A_changed_cell_is_shown_first_and_changes_its_value_alone()
    {
        using var site = new TempSite(TempSite.Letter);
        var (input, table) = (site.InputFile(""), Path.Combine(site.Folder, "out.csv"));
        await InProcess.Run(["export", "table", "item", "--format", "csv", "--to", table, "--input", input]);
        await File.WriteAllTextAsync(table, (await File.ReadAllTextAsync(table)).Replace("某部", "某旅", StringComparison.Ordinal));
        var before = await File.ReadAllTextAsync(site.InputFile("items/letter.md"));
        var shown = await InProcess.Run(["import", "table", table, "--dry-run", "--input", input]);
        Assert.Contains("某旅", shown.Out, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(site.InputFile("items/letter.md")));
        Assert.Equal(ExitCode.Done, (await InProcess.Run(["import", "table", table, "--yes", "--input", input])).Code);
        Assert.Equal(before.Replace("某部", "某旅", StringComparison.Ordinal), await File.ReadAllTextAsync(site.InputFile("items/letter.md")));
    }

    [Fact]
    public async Task Foreign_records_come_in_closed_and_never_over_what_is_there()
    {
        using var site = new TempSite("");
        var (input, table) = (site.InputFile(""), Path.Combine(site.Folder, "wax.csv"));
        await File.WriteAllTextAsync(table, "pid,label,_date\nletter-1,家书,1938\nletter-2,电报,1939\n");
        var (code, output, error) = await InProcess.Run(["import", "wax", table, "--yes", "--input", input]);
        Assert.True(code == ExitCode.Done, output + error);
        var build = Exhibit.Run(site.Folder, "build");
        Assert.True(build.Code == 0, build.ToString());
        Assert.DoesNotContain("家书", string.Concat(Directory.EnumerateFiles(Path.Combine(site.Folder, "output"), "*.html", SearchOption.AllDirectories).Select(File.ReadAllText)), StringComparison.Ordinal);
        var before = site.Everything().Where(file => file.Contains("/input/", StringComparison.Ordinal)).ToArray();
        await InProcess.Run(["import", "wax", table, "--yes", "--input", input]);
        Assert.Equal(before, site.Everything().Where(file => file.Contains("/input/", StringComparison.Ordinal)));
    }
}
