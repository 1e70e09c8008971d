using System.ComponentModel;
using System.Diagnostics;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Browser.Tests;

/// <summary>Every page is valid HTML, in the eyes of two checkers that share no code.</summary>
[Collection(Flagship.Name)]
public sealed class HtmlValidityTests(Flagship flagship, ITestOutputHelper output)
{
    [Fact]
    public async Task Html_validate_reports_no_error_on_any_page()
    {
        var (code, said) = await RunAsync("node", Repository.At("tests/ExhibitSite.Browser.Tests/html-validate.mjs"), flagship.Site.Folder, Repository.At("site/web"));
        output.WriteLine("html-validate: " + said[^1]);
        Assert.True(code == 0, string.Join('\n', said.Take(40).Append(said[^1])));
        Assert.StartsWith($"{flagship.Site.Pages.Length + flagship.Site.Translated.Length} pages", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Nu_checker_reports_no_error_on_any_page()
    {
        var jar = Repository.At("site/web/node_modules/vnu-jar/build/dist/vnu.jar");
        try
        {
            var (code, said) = await RunAsync("java", "-jar", jar, "--errors-only", "--skip-non-html", flagship.Site.Folder);
            output.WriteLine($"vnu: {flagship.Site.Pages.Length + flagship.Site.Translated.Length} pages, {said.Length} errors");
            Assert.True(code == 0 && said.Length == 0, string.Join('\n', said.Take(40)));
        }
        catch (Win32Exception)
        {
            output.WriteLine("vnu: not run, this machine has no java");
        }
    }

    private static async Task<(int Code, string[] Said)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (printed, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await printed + await complained).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
