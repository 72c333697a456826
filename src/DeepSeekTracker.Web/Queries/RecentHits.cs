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
    private readonly LinkedList<(IndexQuestion Question, Task<FoundHits> Answer)> _kept = [];

    /// <summary>The answer that is kept or under way; else a new one.</summary>
    public Task<FoundHits> Of(IndexQuestion question, Func<Task<FoundHits>> begin)
    {
        lock (_gate)
        {
            foreach (var (asked, answer) in _kept)
            {
                if (!answer.IsFaulted && !answer.IsCanceled && Answers(asked, answer, question))
                {
                    return answer;
                }
            }

            Trim(question.Version);
            var begun = begin();
            _kept.AddFirst((question, begun));
            return begun;
        }
    }

    private static bool Answers(IndexQuestion asked, Task<FoundHits> answer, IndexQuestion question) =>
        asked == question
        || (
            question.Order == IndexOrder.Newest
            && asked with { Most = question.Most } == question
            && answer.IsCompletedSuccessfully
            && (!answer.Result.HasMore || answer.Result.Places.Count >= question.Most)
        );

    private void Trim(long version)
    {
        var (left, places) = (MostQuestions - 1, MostPlaces);
        for (var node = _kept.First; node is not null; )
        {
            var next = node.Next;
            var answer = node.Value.Answer;
            places -= answer.IsCompletedSuccessfully ? answer.Result.Places.Count : 0;
            if (--left < 0 || places < 0 || answer.IsFaulted || answer.IsCanceled || node.Value.Question.Version < version)
            {
                _kept.Remove(node);
            }

            node = next;
        }
    }
}
