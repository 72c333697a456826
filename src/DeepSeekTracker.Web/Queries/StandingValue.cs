using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>The value with which a mention counts: the owner's over the machine's.</summary>
/// <param name="Low">Null, as <paramref name="Answer"/>, where the mention counts for its claim with no value.</param>
/// <param name="Unit">Empty where there is no value.</param>
/// <param name="Comparator">Null: the machine's.</param>
internal readonly record struct StandingValue(
    double? Low,
    double? High,
    string Unit,
    string? Answer,
    bool IsVague,
    string? Comparator
)
{
    /// <param name="machine">What the machine found.</param>
    /// <param name="ruling">What the owner says of it.</param>
    public static StandingValue Of(StandingValue machine, MentionRuling? ruling) =>
        ruling?.Action switch
        {
            "correct" or "move" when ruling.Low is not null || ruling.Answer is not null => Stated(machine, ruling),
            "correct" => machine with { Comparator = ruling.Comparator ?? machine.Comparator },
            "move" when ruling.Unit == machine.Unit => machine,
            // Moved without a value: what the machine read answers another question, so it is none of this one's.
            "move" => machine with { Low = null, High = null, Unit = "", Answer = null, IsVague = false },
            _ => machine,
        };

    private static StandingValue Stated(StandingValue machine, MentionRuling ruling) =>
        new(ruling.Low, ruling.High, ruling.Unit ?? machine.Unit, ruling.Answer, false, ruling.Comparator);
}
