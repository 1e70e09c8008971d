using System.Reflection;

namespace ExhibitSite.Cli.Output;

/// <summary>The program itself.</summary>
internal static class Product
{
    /// <summary>Its version, without the commit that builds add.</summary>
    public static string Version { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
