using System.Linq.Expressions;

namespace DeepSeekTracker.Web.Data;

/// <summary>A change of an article that was noticed, or another date that was told of it: nothing that was once said is lost.</summary>
public sealed class Edit
{
    /// <summary>The field of one that tells a date which never was the article's own.</summary>
    public const string OtherDate = "other date";

    /// <summary>Before a claim's key: the field of one that tells what another title or text answers now in place of what the former did.</summary>
    public const string Answer = "answer: ";

    /// <summary>
    /// True where something of the article changed: another date that a place tells changes nothing, and another answer came
    /// with another title or text, which stands there itself.
    /// </summary>
    public static readonly Expression<Func<Edit, bool>> IsChange = edit =>
        edit.Field != OtherDate && !edit.Field.StartsWith(Answer);

    public int Id { get; set; }

    public int ArticleId { get; set; }

    public DateTimeOffset SeenAt { get; set; }

    public required string Field { get; set; }

    public string? Before { get; set; }

    public string? After { get; set; }

    public required string Via { get; set; }
}
