namespace DeepSeekTracker.Core.Text;

/// <summary>How exactly a date is known. The values are ordered from vague to exact.</summary>
public enum DatePrecision
{
    /// <summary>No date is known.</summary>
    None = 0,

    /// <summary>Only the year is known.</summary>
    Year = 1,

    /// <summary>The month of a year is known.</summary>
    Month = 2,

    /// <summary>The day is known.</summary>
    Day = 3,

    /// <summary>The instant is known to the minute.</summary>
    Minute = 4,

    /// <summary>The instant is known to the second or better.</summary>
    Second = 5,
}

/// <summary>Where the zone of a date came from.</summary>
public enum ZoneBasis
{
    /// <summary>No zone applies (a day, a month, a year).</summary>
    None,

    /// <summary>The text names its zone or offset.</summary>
    Given,

    /// <summary>The text names no zone; the one configured for the feed, or UTC, was assumed.</summary>
    Assumed,
}

/// <summary>
/// A date as a text gives it: the first instant that it may mean, how long the interval is (by <see cref="Precision"/>),
/// and the text itself, so that a reader can check the reading.
/// </summary>
/// <param name="Earliest">First instant, in UTC. For a day, month or year: midnight UTC at its beginning.</param>
/// <param name="Precision">Never <see cref="DatePrecision.None"/>.</param>
/// <param name="Zone">Whether the zone was given or assumed.</param>
/// <param name="Raw">The text as found.</param>
public sealed record DateReading(DateTimeOffset Earliest, DatePrecision Precision, ZoneBasis Zone, string Raw);
