using DeepSeekTracker.Web.Data;

namespace DeepSeekTracker.Web.Queries;

/// <summary>
/// The answers to the last questions, and those that are under way: the list, its counts and choices, the next page and the
/// next filter ask the same. They hold until the next change is noted.
/// </summary>
internal sealed class RecentHits
{
    /// <summary>Places of all that are kept: 5 MB.</summary>
    private const int MostPlaces = 600_000;

    private const int MostQuestions = 64;

    private readonly Lock _gate = new();
    private readonly LinkedList<Kept> _kept = [];

    /// <summary>The answer that is kept or under way; else a new one.</summary>
    public Task<FoundHits> Of(IndexQuestion question, Func<Task<FoundHits>> begin)
    {
        lock (_gate)
        {
            foreach (var kept in _kept)
            {
                if (kept.Answers(question))
                {
                    return kept.Answer;
                }
            }

            Trim(question.Version);
            var begun = new Kept(question, begin);
            _kept.AddFirst(begun);
            return begun.Answer;
        }
    }

    private void Trim(long version)
    {
        var (left, places) = (MostQuestions - 1, MostPlaces);
        for (var node = _kept.First; node is not null; )
        {
            var next = node.Next;
            places -= node.Value.Places;
            if (--left < 0 || places < 0 || node.Value.HasFailed || node.Value.Question.Version < version)
            {
                _kept.Remove(node);
            }

            node = next;
        }
    }

    private sealed class Kept
    {
        private volatile FoundHits? _found;

        public Kept(IndexQuestion question, Func<Task<FoundHits>> begin)
        {
            Question = question;
            Answer = NotedAsync(begin());
        }

        public IndexQuestion Question { get; }

        public Task<FoundHits> Answer { get; }

        public int Places => _found?.Places.Count ?? 0;

        public bool HasFailed => Answer.IsFaulted || Answer.IsCanceled;

        public bool Answers(IndexQuestion question) =>
            !HasFailed
            && (
                Question == question
                || (
                    question.Order == IndexOrder.Newest
                    && Question with { Most = question.Most } == question
                    && _found is { } found
                    && (!found.HasMore || found.Places.Count >= question.Most)
                )
            );

        private async Task<FoundHits> NotedAsync(Task<FoundHits> answer) => _found = await answer;
    }
}
