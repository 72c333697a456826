using System.Globalization;
using DeepSeekTracker.Web.Pages.Wording;
using static DeepSeekTracker.Web.Pages.Wording.Say;

namespace DeepSeekTracker.Web.Pages.Shared;

/// <summary>Numbers as the reader writes them; by the house's own form in groups of three parted by a narrow space that does not break.</summary>
public static class NumberText
{
    public static string Of(int number) => Forms.Number(number);

    /// <summary>A number with digits after the point, as many as the form asks for.</summary>
    public static string Of(double number, string form) => Forms.Number(number, form);

    /// <summary>A part in percent, such as "12 %"; never rounded to nothing or to all where it is neither.</summary>
    public static string Percent(int part, int whole) =>
        whole == 0 || part == 0 ? Forms.Percent("0")
        : part * 200L <= whole ? T("under {0}", Forms.Percent("1"))
        : part < whole && (whole - part) * 200L <= whole ? T("over {0}", Forms.Percent("99"))
        : Forms.Percent(Math.Round(100.0 * part / whole).ToString(CultureInfo.InvariantCulture));

    private static WrittenForms Forms => ReaderLanguage.Current.Forms;
}
