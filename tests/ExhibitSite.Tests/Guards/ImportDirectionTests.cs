using System.Text.RegularExpressions;
using Xunit;

namespace ExhibitSite.Tests.Guards;

/// <summary>Data flows one way: a stage knows those before it and no other.</summary>
public sealed class ImportDirectionTests
{
    // Spelled out for each stage, as the exceptions are the point: Rendering and Exports run side by side on what the gate let
    // pass, and so may know neither each other nor the stage whose Site holds everything; Writing and Audit see files only.
    private static readonly Dictionary<string, string[]> MaySee = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Reading"] = ["Model"],
        ["Components"] = ["Model", "Reading"],
        ["Kinds"] = ["Model", "Reading", "Components"],
        ["Resolving"] = ["Model", "Reading", "Components", "Kinds"],
        ["Checks"] = ["Model", "Reading", "Components", "Kinds", "Resolving"],
        ["Gate"] = ["Model", "Reading", "Components", "Kinds", "Resolving", "Checks"],
        ["Imaging"] = ["Model", "Reading", "Components", "Kinds", "Gate"],
        ["Rendering"] = ["Model", "Reading", "Components", "Kinds", "Gate"],
        ["Exports"] = ["Model", "Reading", "Components", "Kinds", "Gate"],
        ["Importing"] = ["Model", "Reading", "Kinds"],
        ["Searching"] = ["Model"],
        ["Writing"] = ["Model"],
        ["Audit"] = ["Model"],
        ["Pipeline"] = ["Model", "Reading", "Components", "Kinds", "Resolving", "Checks", "Gate", "Imaging", "Rendering", "Exports", "Writing", "Audit"],
    };

    // Also without the "ExhibitSite." prefix, which the compiler does not need inside our own namespaces.
    private static readonly Regex Mention = new(
        $@"(?<![\w.])(?:ExhibitSite\.)?({string.Join('|', MaySee.Keys)})\.(?=[A-Z])|\bExhibitSite\.({string.Join('|', MaySee.Keys)})\b", RegexOptions.None, TimeSpan.FromSeconds(5));

    [Fact]
    public void Imports_point_to_earlier_stages_only()
    {
        var wrong =
            from file in LibraryFiles()
            let stage = file.Split('/')[2]
            from target in Targets(file)
            where target != stage && !MaySee[stage].Contains(target)
            select $"{file} mentions {target}";
        Guard.None(wrong.Distinct());
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_stage_with_a_rule()
    {
        var folders = LibraryFiles().Where(f => f.Count(c => c == '/') > 2).Select(f => f.Split('/')[2]).Distinct();
        Guard.None(folders.Where(f => !MaySee.ContainsKey(f)));
    }

    [Fact]
    public void Namespaces_are_folders()
    {
        var wrong =
            from file in Repository.Sources("site/ExhibitSite", ".cs")
            let expected = "namespace " + string.Join('.', file.Split('/')[1..^1]) + ";"
            where !file.Contains("/Properties/", StringComparison.Ordinal) && !File.ReadLines(Repository.At(file)).Any(line => line.TrimStart('﻿') == expected)
            select $"{file} should say “{expected}”";
        Guard.None(wrong);
    }

    [Fact]
    public void Pages_and_exports_never_name_the_site_that_holds_everything()
    {
        // A leak must not compile; the type's name alone would already be a way to it.
        var site = new Regex(@"(?<![\w.""/])Site(?![\w:.""/])|Resolving\.Site\b", RegexOptions.None, TimeSpan.FromSeconds(5));
        var wrong = LibraryFiles().Where(f => f.Split('/')[2] is "Rendering" or "Exports" or "Writing" or "Audit").Where(f => site.IsMatch(SourceText.WithoutComments(f)));
        Guard.None(wrong);
    }

    private static IEnumerable<string> LibraryFiles() => Repository.Sources("site/ExhibitSite", ".cs", ".razor").Where(f => f.Split('/').Length > 3);

    private static IEnumerable<string> Targets(string file) =>
        Mention.Matches(SourceText.WithoutComments(file)).Select(mention => mention.Groups[1].Value + mention.Groups[2].Value);
}
