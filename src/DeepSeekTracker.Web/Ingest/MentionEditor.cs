using System.Globalization;
using DeepSeekTracker.Core.Analysis;
using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>What the owner's form says of a mention.</summary>
/// <param name="Action">reject, correct or move.</param>
/// <param name="Claim">Where it is moved to.</param>
/// <param name="Low">The least value: a number in the mention's unit; for dates the first day, year-month-day.</param>
/// <param name="High">The greatest; empty for one value.</param>
/// <param name="Answer">The key of a declared answer, where words answer the claim.</param>
public sealed record MentionForm(
    string? Action = null,
    string? Claim = null,
    string? Low = null,
    string? High = null,
    string? Comparator = null,
    string? Note = null,
    string? Answer = null
);

/// <summary>Keeps what the owner says of mentions, over whatever the machine finds again.</summary>
internal sealed class MentionEditor(WriteQueue writes, ArticleAnalyzer analyzer, TimeProvider time)
{
    private const int LongestNote = 500;

    /// <summary>No answer reaches it, and the exact numbers that pages count with end not far above.</summary>
    private const double Beyond = 1e24;

    public Task<OwnerAnswer> RuleAsync(int articleId, string key, MentionForm form, string by, CancellationToken stop) =>
        writes.WriteAsync((db, token) => RuleAsync(db, articleId, key, form, by, token), stop);

    /// <summary>Takes a ruling back; what the machine found holds again.</summary>
    public Task<OwnerAnswer> UndoAsync(int id, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        return writes.WriteAsync(
            async (db, token) =>
            {
                var article = await db
                    .MentionRulings.Where(r => r.Id == id && r.UndoneAt == null)
                    .Select(r => (int?)r.ArticleId)
                    .FirstOrDefaultAsync(token);
                if (article is null)
                {
                    return OwnerAnswer.No("That ruling does not hold any more. Nothing was changed.");
                }

                await db
                    .MentionRulings.Where(r => r.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(r => r.UndoneAt, now), token);
                await ArticleChanges.NoteAsync(db, [article.Value], token);
                return OwnerAnswer.Yes("The ruling is undone; what the machine found holds again.");
            },
            stop
        );
    }

    private async Task<OwnerAnswer> RuleAsync(
        TrackerDbContext db,
        int articleId,
        string key,
        MentionForm form,
        string by,
        CancellationToken stop
    )
    {
        var claims = analyzer.Story.Claims;
        var mention = await db.ArticleMentions.FirstOrDefaultAsync(m => m.ArticleId == articleId && m.Key == key, stop);
        if (mention is null || claims.FirstOrDefault(c => c.Key == mention.Claim) is not { } claim)
        {
            return OwnerAnswer.No("There is no such mention any more. Nothing was changed.");
        }

        var held = await db.MentionRulings.FirstOrDefaultAsync(
            r => r.ArticleId == articleId && r.MentionKey == key && r.UndoneAt == null,
            stop
        );
        var present = claims.FirstOrDefault(c => c.Key == held?.Claim) ?? claim;
        var (ruling, problem) = Read(form, mention, present, claims);
        if (ruling is null)
        {
            return OwnerAnswer.No(problem!);
        }

        var now = time.GetUtcNow();
        ruling.By = by;
        ruling.At = now;
        ruling.MachineValue = $"{claim.Name}: {mention.Raw}";
        await db
            .MentionRulings.Where(r => r.ArticleId == articleId && r.MentionKey == key && r.UndoneAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.UndoneAt, now), stop);
        db.MentionRulings.Add(ruling);
        return OwnerAnswer.Yes(
            ruling.Action switch
            {
                "reject" => $"“{mention.Raw}” does not count as an answer any more.",
                "move" => $"“{mention.Raw}” counts as an answer to “{claims.First(c => c.Key == ruling.Claim).Name}” now.",
                _ => $"“{mention.Raw}” counts with your value now.",
            }
        );
    }

    /// <param name="present">The claim that the mention counts for now: a move before this one holds on.</param>
    private static (MentionRuling? Ruling, string? Problem) Read(
        MentionForm form,
        ArticleMention mention,
        Claim present,
        IReadOnlyList<Claim> claims
    )
    {
        var ruling = new MentionRuling
        {
            ArticleId = mention.ArticleId,
            MentionKey = mention.Key,
            Action = form.Action ?? "",
            MachineValue = "",
            By = "",
            Note = string.IsNullOrWhiteSpace(form.Note) ? null : OfferedEntry.Cut(form.Note.Trim(), LongestNote),
        };
        switch (form.Action)
        {
            case "reject":
                return (ruling, null);
            case "move":
                if (claims.All(c => c.Key != form.Claim) || form.Claim == present.Key)
                {
                    return (null, "Choose another claim to move it to.");
                }

                ruling.Claim = form.Claim;
                return (ruling, null);
            case "correct":
                ruling.Claim = present.Key == mention.Claim ? null : present.Key;
                ruling.Unit = present.Key == mention.Claim ? mention.Unit : present.Unit;
                ruling.Comparator =
                    Enum.TryParse<Comparator>(form.Comparator, out var comparator) && Enum.IsDefined(comparator)
                        ? comparator.ToString()
                        : mention.Comparator;
                return Correct(ruling, form, present) is { } problem ? (null, problem) : (ruling, null);
            default:
                return (null, "Say whether to reject, correct or move it.");
        }
    }

    /// <summary>Puts the value that the form gives into the ruling; gives what is wrong with it.</summary>
    private static string? Correct(MentionRuling ruling, MentionForm form, Claim claim)
    {
        if (claim.Answers.FirstOrDefault(a => a.Key == form.Answer) is { } answer)
        {
            (ruling.Answer, ruling.Low, ruling.High) = (answer.Key, (double?)answer.Value, (double?)answer.Value);
            return null;
        }

        if (claim.Kind == ClaimKind.Word)
        {
            return "Choose one of the answers.";
        }

        var isDate = claim.Kind == ClaimKind.Date;
        Func<string?, double?> read = isDate ? Day : Number;
        if (read(form.Low) is not { } low || (!string.IsNullOrWhiteSpace(form.High) && read(form.High) is null))
        {
            return isDate
                ? "Write the day as year-month-day, such as 2023-07-17."
                : $"Write the value as a plain number in {ruling.Unit}, such as 5600000.";
        }

        var high = read(form.High) ?? low;
        if (high < low)
        {
            return isDate
                ? "The last day is before the first; exchange them."
                : "The greatest value is below the least; exchange them.";
        }

        (ruling.Low, ruling.High) = (low, high);
        return null;
    }

    /// <summary>A day as the number yyyymmdd.</summary>
    private static double? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day.Year * 10_000) + (day.Month * 100) + day.Day
            : null;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < Beyond
            ? number
            : null;
}
