using System.Runtime.InteropServices;
using DeepSeekTracker.Core.Stories;
using DeepSeekTracker.Core.Text;

namespace DeepSeekTracker.Core.Claims;

/// <summary>What a claim's values are of, as far as the sentences before tell.</summary>
/// <param name="Sentences">For how many sentences to come it is still spoken of.</param>
/// <param name="IsShared">Somebody else was named beside it: who is spoken of since is not sure.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CarriedSubject(int Sentences, bool IsShared)
{
    private const int Throughout = int.MaxValue / 2;

    /// <summary>The story itself is spoken of for a while without its name.</summary>
    private const int OfStory = 8;

    /// <summary>Any other is "the share" or "it" in the next sentence, and the one after.</summary>
    private const int OfOthers = 2;

    /// <summary>What points back at the one thing that an article is of.</summary>
    public static readonly TermFinder Pointers = new([
        "the app",
        "the company",
        "the chatbot",
        "the start up",
        "the startup",
        "die app",
        "der app",
        "das unternehmen",
        "die firma",
        "das start up",
        "l'application",
        "l'appli",
        "l'entreprise",
        "la société",
        "la start up",
        "la jeune pousse",
        "la app",
        "la aplicación",
        "la empresa",
        "la compañía",
        "o aplicativo",
        "a empresa",
        "l'app",
        "la società",
        "l'azienda",
        "de app",
        "het bedrijf",
        "приложение",
        "приложения",
        "компания",
        "aplikacja",
        "aplikację",
        "firma",
        "该应用",
        "该公司",
        "该款应用",
        "該公司",
        "同社",
        "同アプリ",
        "이 회사",
        "이 앱",
        "앱을",
        "*التطبيق",
        "*الشركة",
        "uygulama",
        "aplikasi itu",
        "aplikasi tersebut",
        "perusahaan itu",
        "ứng dụng này",
    ]);

    public static readonly CarriedSubject None = new(0, false);

    /// <summary>Named by the title: until another is named.</summary>
    public static readonly CarriedSubject OfTitle = new(Throughout, false);

    public bool IsKnown => Sentences > 0;

    public CarriedSubject After(Claim claim, bool namesSubject, bool namesRival) =>
        namesSubject
            ? new(
                Sentences > OfStory ? Sentences
                    : claim.IsSubjectGiven ? OfStory
                    : OfOthers,
                namesRival
            )
        : namesRival ? None
        : this with { Sentences = Math.Max(0, Sentences - 1) };
}
