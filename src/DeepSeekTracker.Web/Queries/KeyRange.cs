using System.Runtime.InteropServices;

namespace DeepSeekTracker.Web.Queries;

/// <summary>From the least to the greatest of some keys; none where the least is above the greatest.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KeyRange(ArticleKey Least, ArticleKey Greatest)
{
    public static readonly KeyRange None = new(
        new ArticleKey(long.MaxValue, int.MaxValue),
        new ArticleKey(long.MinValue, int.MinValue)
    );

    public KeyRange With(ArticleKey key) =>
        new(ArticleKey.Compare(key, Least) < 0 ? key : Least, ArticleKey.Compare(key, Greatest) > 0 ? key : Greatest);
}
