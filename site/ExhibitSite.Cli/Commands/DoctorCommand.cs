using System.CommandLine;
using ExhibitSite.Cli.Doctor;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit doctor</c>: is this machine, and is this folder, fit for building a site?</summary>
internal static class DoctorCommand
{
    private const int SubjectColumns = 30;

    private static readonly Wording About = new("看看这台机器和资料文件夹有没有毛病", "Look whether this machine and the input folder are in order");
    private static readonly Wording Advice = new("        → {0}", "        → {0}");
    private static readonly Wording Well = new("都正常。", "All is well.");
    private static readonly Wording WithRemarks = new("可以用；有 {0} 处提醒。", "Fit for use, with {0} remarks.");
    private static readonly Wording Ill = new("有 {0} 处要先解决，{1} 处提醒。", "{0} things need mending first; {1} remarks.");

    public static Command Create(Terminal terminal)
    {
        var (input, output) = (Options.Input(terminal), Options.Output(terminal));
        var command = new Command("doctor", terminal.Word(About)) { input, output };
        command.SetAction(parsed => (int)Run(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), terminal));
        return command;
    }

    private static ExitCode Run(string input, string output, Terminal terminal)
    {
        if (InputSite.Read(input, terminal) is not { } tree) return ExitCode.WrongUsage;
        Observation[] machine = [.. MachineExam.Of(MachineFacts.Read()), .. DiskExam.Of(input, output)];
        Observation[] material = [.. InputExam.Of(tree, Path.GetFullPath(input))];
        foreach (var observation in machine.Concat(material)) Write(observation, terminal);
        var (faults, remarks) = (Count(machine, Health.Fault) + Count(material, Health.Fault), Count(machine, Health.Remark) + Count(material, Health.Remark));
        terminal.Out.WriteLine(faults > 0 ? terminal.Word(Ill, $"{faults}", $"{remarks}") : remarks > 0 ? terminal.Word(WithRemarks, $"{remarks}") : terminal.Word(Well));
        return Count(machine, Health.Fault) > 0 ? ExitCode.DiskOrNetwork : faults > 0 ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    private static int Count(IEnumerable<Observation> all, Health health) => all.Count(o => o.Health == health);

    private static void Write(Observation observation, Terminal terminal)
    {
        var subject = terminal.Word(observation.Subject);
        var gap = new string(' ', Math.Max(1, SubjectColumns - DisplayWidth.Of(subject)));
        terminal.Out.WriteLine($"{terminal.Word(Mark(observation.Health))}{subject}{gap}{terminal.Word(observation.Found)}");
        if (observation.Advice is { } advice) terminal.Out.WriteLine(terminal.Word(Advice, terminal.Word(advice)));
    }

    private static Wording Mark(Health health) => health switch
    {
        Health.Good => new("  正常  ", "  good   "),
        Health.Remark => new("! 提醒  ", "! remark "),
        _ => new("× 问题  ", "x fault  "),
    };
}
