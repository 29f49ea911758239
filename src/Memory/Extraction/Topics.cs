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
}
