namespace Stranger;

public static class Halving
{
    public static double Half(double value) => value / 2;
}
