using System.Collections.Immutable;
using System.Reflection;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Cli.Output;

/// <summary>Every rule there is. Rules stand beside the code that reports them, so they are looked up: a list would be forgotten.</summary>
internal static class RuleIndex
{
    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>All rules, by code.</summary>
    public static ImmutableArray<Rule> All { get; } = [.. Collect().OrderBy(r => r.Code, StringComparer.Ordinal)];

    /// <summary>The rule of a code; null when there is none.</summary>
    public static Rule? Find(string code) => All.FirstOrDefault(r => r.Code == code);

    /// <summary>The code that was probably meant: the most like it, or else the next in order.</summary>
    public static string Nearest(string code) =>
        NearestMatch.Find(code, All.Select(r => r.Code)) ?? (All.FirstOrDefault(r => string.CompareOrdinal(r.Code, code) >= 0) ?? All[^1]).Code;

    private static IEnumerable<Rule> Collect() =>
        from type in typeof(Rule).Assembly.GetTypes()
        where type.GetFields(AnyStatic).Any(IsRule)
        from field in Closed(type).GetFields(AnyStatic)
        where IsRule(field)
        select (Rule)field.GetValue(null)!;

    private static bool IsRule(FieldInfo field) => field.FieldType == typeof(Rule);

    // The static fields of a generic type have values only once its parameters are known; which they are does not matter here.
    private static Type Closed(Type type) => type.IsGenericTypeDefinition
        ? type.MakeGenericType([.. type.GetGenericArguments().Select(ArgumentFor)])
        : type;

    private static Type ArgumentFor(Type parameter) =>
        parameter.GenericParameterAttributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? typeof(int) : typeof(string);
}
