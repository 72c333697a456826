using System.Runtime.InteropServices;

namespace DeepSeekTracker.Core.Search;

/// <summary>One word as the index knows it.</summary>
/// <param name="Text">The folded form: lower case, no accents, numbers without grouping marks.</param>
/// <param name="Start">Its first character in the text that it was read from.</param>
/// <param name="End">The place after its last character.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SearchToken(string Text, int Start, int End);
