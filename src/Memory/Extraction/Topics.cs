namespace Confidant.Memory;

/// <summary>What statements about oneself are about.</summary>
public static class Topics
{
    /// <summary>Where one lives.</summary>
    public const string Residence = "residence";

    /// <summary>Where one lived before.</summary>
    public const string PastResidence = "past residence";

    /// <summary>Where one comes from.</summary>
    public const string Origin = "origin";

    /// <summary>For whom or where one works.</summary>
    public const string Employer = "employer";

    /// <summary>What one works as.</summary>
    public const string Role = "role";

    /// <summary>What one is called.</summary>
    public const string Name = "name";

    /// <summary>How old one is.</summary>
    public const string Age = "age";

    /// <summary>When one was born.</summary>
    public const string Birthday = "birthday";

    /// <summary>Relatives, friends and partners.</summary>
    public const string Family = "family";

    /// <summary>Whether one is married.</summary>
    public const string MaritalStatus = "marital status";

    /// <summary>Animals one has.</summary>
    public const string Pet = "pet";

    /// <summary>What one likes.</summary>
    public const string Like = "like";

    /// <summary>What one does not like.</summary>
    public const string Dislike = "dislike";

    /// <summary>What one likes best of a kind.</summary>
    public const string Favourite = "favourite";

    /// <summary>Languages one speaks or learns.</summary>
    public const string Languages = "languages";

    /// <summary>What and where one studies.</summary>
    public const string Study = "study";

    /// <summary>Allergies and what one cannot eat.</summary>
    public const string Allergy = "allergy";

    /// <summary>Diets and illnesses.</summary>
    public const string Health = "health";

    /// <summary>What one is going to do.</summary>
    public const string Plan = "plan";

    /// <summary>What one has.</summary>
    public const string Possession = "possession";

    /// <summary>What one does often.</summary>
    public const string Habit = "habit";

    /// <summary>For whom one worked before.</summary>
    public const string PastEmployer = "past employer";

    /// <summary>The trade one works in.</summary>
    public const string Industry = "industry";

    /// <summary>How one is reached.</summary>
    public const string Contact = "contact";

    /// <summary>What one reads or watches these days.</summary>
    public const string Activity = "activity";

    /// <summary>What one works with.</summary>
    public const string Tool = "tool";

    /// <summary>What one works on.</summary>
    public const string Project = "project";

    /// <summary>What one wants to reach.</summary>
    public const string Goal = "goal";

    /// <summary>What one finds hard.</summary>
    public const string Challenge = "challenge";

    /// <summary>What one would like to have.</summary>
    public const string Wish = "wish";

    /// <summary>How one wants to be answered.</summary>
    public const string Communication = "communication";

    /// <summary>What one does no more.</summary>
    public const string Ended = "no longer";

    /// <summary>When or where something takes place.</summary>
    public const string Event = "event";

    /// <summary>What was decided.</summary>
    public const string Decision = "decision";

    /// <summary>A code, a price, a name: what holds for a thing until it is said anew.</summary>
    public const string Value = "value";
}
