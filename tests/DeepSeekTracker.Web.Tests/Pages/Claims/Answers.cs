using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;
using DeepSeekTracker.Web.Queries;

namespace DeepSeekTracker.Web.Tests.Pages.Claims;

/// <summary>Answers to one claim, each of an outlet and an article of its own.</summary>
internal static class Answers
{
    public static readonly Claim Loss = new()
    {
        Key = "loss",
        Name = "Loss",
        Question = "How much?",
        Description = "",
        Kind = ClaimKind.Money,
        Unit = "USD",
        Tolerance = 0.02,
    };

    public static MentionRow Row(int n, decimal value, int days)
    {
        var at = new DateTimeOffset(2025, 1, 27, 0, 0, 0, TimeSpan.Zero).AddDays(days);
        return new MentionRow(
            n,
            null,
            null,
            $"o{n}",
            $"Outlet {n}",
            "en",
            new ShownDate(at, DatePrecision.Day, "feed", null, at),
            "loss",
            $"k{n}",
            value,
            value,
            "USD",
            null,
            false,
            null,
            Comparator.Exactly,
            Modality.Asserted,
            null,
            null,
            null,
            null,
            "text",
            "x",
            "x",
            1,
            0,
            0,
            1,
            "rule",
            1,
            1,
            null
        );
    }
}
