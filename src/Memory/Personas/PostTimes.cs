namespace Confidant.Memory;

/// <summary>When somebody posts, by UTC: sources do not tell where on Earth a post was written.</summary>
/// <param name="PerHour">How many posts fell into each hour of the day; 24 numbers.</param>
/// <param name="PerWeekday">How many posts fell on each day of the week, Monday first; 7 numbers.</param>
public sealed record PostTimes(IReadOnlyList<int> PerHour, IReadOnlyList<int> PerWeekday)
{
    /// <summary>How long a part of the day is that is told as the busiest.</summary>
    public const int HoursTogether = 3;

    /// <summary>The hour in which the busiest part of the day begins.</summary>
    public int BusiestHour => Enumerable.Range(0, PerHour.Count)
        .MaxBy(hour => Enumerable.Range(hour, HoursTogether).Sum(each => PerHour[each % PerHour.Count]));

    /// <summary>The busiest day of the week.</summary>
    public DayOfWeek BusiestDay => (DayOfWeek)((Enumerable.Range(0, PerWeekday.Count).MaxBy(day => PerWeekday[day]) + 1) % PerWeekday.Count);

    /// <summary>Counts posts.</summary>
    public static PostTimes Of(IEnumerable<OwnPost> posts)
    {
        ArgumentNullException.ThrowIfNull(posts);
        int[] hours = new int[24];
        int[] days = new int[7];
        foreach (OwnPost post in posts)
        {
            DateTime at = post.PostedAt.UtcDateTime;
            hours[at.Hour]++;
            days[((int)at.DayOfWeek + 6) % days.Length]++;
        }

        return new PostTimes(hours, days);
    }
}
