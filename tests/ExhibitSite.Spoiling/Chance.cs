namespace ExhibitSite.Spoiling;

/// <summary>Chance that falls the same way for the same number, on every machine.</summary>
internal sealed class Chance(int number)
{
    private readonly Random _random = new(number);

    /// <summary>A number from 0 up to, not including, a limit.</summary>
    public int Below(int limit) => _random.Next(limit);

    /// <summary>A number of times: mostly few, seldom many, at most so many.</summary>
    public int Few(int most) => 1 + (int)(Math.Pow(_random.NextDouble(), 4) * most);

    /// <summary>One of many.</summary>
    public T Of<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
