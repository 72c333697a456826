using System.Runtime.InteropServices;

namespace DeepSeekTracker.Core.Search;

/// <summary>A field's value as it was read.</summary>
/// <param name="Node">Null where it could not be read.</param>
/// <param name="Problem">The sentence that says why.</param>
/// <param name="Instead">A value that may have been meant; null where none is near.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SearchRead(SearchNode? Node, string? Problem, string? Instead)
{
    public static implicit operator SearchRead((SearchNode? Node, string? Problem) read) => new(read.Node, read.Problem, null);
}
