namespace ExhibitSite.Pipeline;

/// <summary>
/// What a process that builds again and again keeps between builds: for each stage, what was made of single files and records. Give it to every build of
/// one input folder, one after another, with a tree in which a file that did not change is the same object (<see cref="FollowedFolder"/>).
/// What comes out is what a build without it gives, byte for byte.
/// </summary>
public sealed class Memory
{
    internal Reading.Memory Reading { get; } = new();

    internal Kinds.Memory Kinds { get; } = new();

    internal Resolving.Memory Resolving { get; } = new();

    internal Checks.Memory Checks { get; } = new();

    internal Gate.Memory Gate { get; } = new();

    /// <summary>Begins a build.</summary>
    internal void Turn()
    {
        Reading.Turn();
        Kinds.Turn();
        Resolving.Turn();
        Checks.Turn();
        Gate.Turn();
    }
}
