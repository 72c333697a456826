using System.Globalization;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Ingest;
using DeepSeekTracker.Web.Pages.Claims;
using DeepSeekTracker.Web.Pages.Shared;
using DeepSeekTracker.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Admin;

/// <summary>One mention, for the owner to reject, correct or move; and everything that was said of the article's mentions.</summary>
public sealed class Mention(IngestQueue queue, ClaimQueries claims, FollowedStory story) : OwnerPage
{
    public MentionRow Row { get; private set; } = null!;

    public string Value { get; private set; } = "";

    /// <summary>The claim that the mention counts for.</summary>
    public Claim Claim { get; private set; } = null!;

    /// <summary>The claim that the fields ask a value for: the one it is moved to, where that is answered in another form.</summary>
    public Claim Asked =>
        Form.Action == "move" && Others.FirstOrDefault(c => c.Key == Form.Claim) is { } target && !Claim.SharesValuesWith(target)
            ? target
            : Claim;

    /// <summary>The unit of <see cref="Asked"/>'s values; for money that of the text.</summary>
    public string Unit => Asked == Claim && Row.Unit.Length > 0 ? Row.Unit : Asked.Unit;

    /// <summary>The value as its field has it: a plain number, or a day as year-month-day.</summary>
    public string? Low => IsWritten ? Form.Low : InField(Row.Low);

    /// <summary>Empty for one value.</summary>
    public string? High =>
        IsWritten ? Form.High
        : Row.High == Row.Low ? null
        : InField(Row.High);

    public string? Answer => IsWritten ? Form.Answer : Row.Answer;

    /// <summary>Whether what the owner wrote is for the claim that is asked for.</summary>
    private bool IsWritten => Form.For == Asked.Key;

    /// <summary>The claims that it could be moved to.</summary>
    public IReadOnlyList<Claim> Others { get; private set; } = [];

    public IReadOnlyList<MentionRulingRow> Rulings { get; private set; } = [];

    public MentionForm Form { get; private set; } = new();

    public Task<IActionResult> OnGetAsync(int id, string key, CancellationToken stop) => ShowAsync(id, key, stop);

    public async Task<IActionResult> OnPostAsync(int id, string key, [FromForm] MentionForm form, CancellationToken stop)
    {
        var answer = await queue.RuleOnMentionAsync(id, key, form, stop);
        (Form, Problem) = (form, answer.Message);
        return answer.Ok ? Done(id, key, answer) : await ShowAsync(id, key, stop);
    }

    public async Task<IActionResult> OnPostUndoAsync(int id, string key, int ruling, CancellationToken stop)
    {
        var answer = await queue.UndoRulingAsync(ruling, stop);
        Problem = answer.Message;
        return answer.Ok ? Done(id, key, answer) : await ShowAsync(id, key, stop);
    }

    private string? InField(decimal? value) =>
        Asked != Claim ? null
        : Claim.Kind != ClaimKind.Date ? value?.ToString(CultureInfo.InvariantCulture)
        : DateOnly.TryParseExact(
            value?.ToString("00000000", CultureInfo.InvariantCulture),
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? DateWords.Key(day)
        : null;

    private LocalRedirectResult Done(int id, string key, OwnerAnswer answer)
    {
        Say(answer);
        return LocalRedirect($"/admin/mention/{id}/{Uri.EscapeDataString(key)}");
    }

    private async Task<IActionResult> ShowAsync(int id, string key, CancellationToken stop)
    {
        var row = (await claims.InArticleAsync(id, stop)).FirstOrDefault(mention => mention.Key == key);
        if (row is null || story.Story.Claims.FirstOrDefault(c => c.Key == row.Claim) is not { } claim)
        {
            return this.Missed(T("There is no such mention in this record."), new NavLink(T("All claims"), "/claims"));
        }

        (Row, Value, Claim) = (row, ClaimSummary.ValueOf(claim, row), claim);
        Others = [.. story.Story.Claims.Where(c => c.Key != row.Claim)];
        Rulings = await claims.RulingsAsync(id, stop);
        return Page();
    }
}
