using System.Globalization;
using DeepSeekTracker.Core.Claims;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Ingest;

/// <summary>Reads what the owner's form says of one mention into a ruling, or says what is wrong with it.</summary>
/// <param name="mention">As the machine found it.</param>
/// <param name="found">The claim that the machine gave it to.</param>
/// <param name="held">The ruling that holds until now.</param>
internal sealed class MentionFormReader(ArticleMention mention, Claim found, MentionRuling? held, IReadOnlyList<Claim> claims)
{
    private const int LongestNote = 500;
    private const int LongestName = 200;

    /// <summary>No answer reaches it, and the exact numbers that pages count with end not far above.</summary>
    private const double Beyond = 1e24;

    /// <summary>The claim that the mention counts for now: a move before this one holds on.</summary>
    private readonly Claim _present = claims.FirstOrDefault(c => c.Key == held?.Claim) ?? found;

    public (MentionRuling? Ruling, string? Problem) Read(MentionForm form)
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
        var problem = form.Action switch
        {
            "reject" => null,
            "move" => Move(ruling, form),
            "correct" => Correct(ruling, form),
            _ => "Say whether to reject, correct or move it.",
        };
        if (form.Action != "reject")
        {
            SayWho(ruling, form);
        }

        return problem is null ? (ruling, null) : (null, problem);
    }

    private static void SayWho(MentionRuling ruling, MentionForm form)
    {
        if (Enum.TryParse<Modality>(form.Modality, out var modality) && Enum.IsDefined(modality))
        {
            ruling.Modality = modality.ToString();
            ruling.Attribution =
                modality == Modality.Asserted || string.IsNullOrWhiteSpace(form.Attribution)
                    ? null
                    : OfferedEntry.Cut(form.Attribution.Trim(), LongestName);
        }
    }

    private string? Correct(MentionRuling ruling, MentionForm form)
    {
        if (claims.FirstOrDefault(c => c.Key == form.For) is { } other && other != _present && !other.SharesValuesWith(_present))
        {
            return $"That value was written for “{other.Name}”: write the one for “{_present.Name}” and save again.";
        }

        ruling.Claim = _present == found ? null : _present.Key;
        ruling.Unit = PresentUnit;
        var problem = State(ruling, form, _present);
        if (problem is null && mention.IsVague && IsAsFound(ruling))
        {
            // Only how it is said was corrected.
            Keep(ruling);
        }

        return problem;
    }

    /// <summary>A value goes along only to a claim whose values are of the same form; for any other it must be stated anew.</summary>
    private string? Move(MentionRuling ruling, MentionForm form)
    {
        if (claims.FirstOrDefault(c => c.Key == form.Claim) is not { } target || target == _present)
        {
            return "Choose another claim to move it to.";
        }

        ruling.Claim = target.Key;
        var isShared = _present.SharesValuesWith(target);
        var isForTarget = form.For is null || form.For == target.Key || (form.For == _present.Key && isShared);
        if (form.HasValue && isForTarget)
        {
            ruling.Unit = isShared ? PresentUnit : target.Unit;
            var problem = State(ruling, form, target);
            if (problem is null && found.SharesValuesWith(target) && IsAsFound(ruling))
            {
                Keep(ruling);
            }

            return problem;
        }

        if (found.SharesValuesWith(target))
        {
            Keep(ruling);
            return null;
        }

        return target.Kind switch
        {
            ClaimKind.Word => $"“{target.Name}” is answered by a word: choose the answer below and save again.",
            ClaimKind.Date => $"“{target.Name}” is answered by a day: write it below and save again.",
            _ => $"“{target.Name}” is answered in {target.Unit}: write the value below and save again.",
        };
    }

    private bool IsAsFound(MentionRuling ruling) =>
        (ruling.Low, ruling.High, ruling.Unit, ruling.Answer) == (mention.Low, mention.High, mention.Unit, mention.Answer);

    /// <summary>The machine's value goes along, as vague as it is: only the unit that it is in is noted.</summary>
    private void Keep(MentionRuling ruling) => (ruling.Unit, ruling.Low, ruling.High) = (mention.Unit, null, null);

    private string PresentUnit => held?.Unit ?? (_present == found ? mention.Unit : _present.Unit);

    /// <summary>Puts the value that the form gives into the ruling; gives what is wrong with it.</summary>
    private string? State(MentionRuling ruling, MentionForm form, Claim claim)
    {
        ruling.Comparator =
            Enum.TryParse<Comparator>(form.Comparator, out var comparator) && Enum.IsDefined(comparator)
                ? comparator.ToString()
                : mention.Comparator;
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
        if (claim.IsFall)
        {
            // A fall of 17 percent is 17 or −17, as one likes to write it.
            (low, high) = (-Math.Max(Math.Abs(low), Math.Abs(high)), -Math.Min(Math.Abs(low), Math.Abs(high)));
        }

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
