package fr.healthdatahub.samples.blueprint;

/**
 * A row of another table that each row of this one chooses, as a line {@code with} says.
 *
 * @param table number of the other table
 * @param up how many tables above are the rows among those below which to look; -1 for the rows of
 *     a reference table
 * @param at number of the row, from 1; null for none
 * @param around whether after the last row comes the first
 * @param draws whether a row is drawn where {@code at} names none
 * @param weight slot there by which to draw; -1 for all alike
 * @param group slot there that must be as {@code value}; -1 for any
 * @param once slot there whose values no two rows below the same row share; -1 for none
 * @param after how many values of the row are made before
 */
record Choice(
    int table,
    int up,
    Expression at,
    boolean around,
    boolean draws,
    int weight,
    int group,
    Expression value,
    int once,
    int after) {}
